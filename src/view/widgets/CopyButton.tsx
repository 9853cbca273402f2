// A button that copies a text, says so, and where there is no clipboard says how to copy by hand.
import { useState } from 'react';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** What the button says when it is done. */
  readonly done: string;
  /** What stands beside it when it could not be done. */
  readonly failed: string;
  /** Selects the text where it stands, so that the reader's own keys copy it. */
  readonly select?: () => void;
}

/** Copies `text`; what it says is of the text of now: another text has not been copied yet. */
export function CopyButton({ text, label, done, failed, select }: CopyButtonProps) {
  const [tried, setTried] = useState<{ readonly text: string; readonly copied: boolean } | undefined>(undefined);
  const copied = tried?.text === text ? tried.copied : undefined;
  const tell = (success: boolean) => (): void => {
    setTried({ text, copied: success });
    if (!success) select?.();
  };
  const copy = (): void => {
    // It is missing without a secure context.
    if ('clipboard' in navigator) navigator.clipboard.writeText(text).then(tell(true), tell(false));
    else tell(false)();
  };
  return (
    <>
      <button type="button" className="button primary" onClick={copy}>
        {copied === true ? done : label}
      </button>
      <span className="copy-status" role="status">
        {copied === false ? failed : ''}
      </span>
    </>
  );
}
