// The text of the pass for a library, with a button that copies it.
import { useRef, useState } from 'react';
import { codeText } from '../../../draw/code';
import type { CodeKind, Scene } from '../../../state';
import { useWords } from '../../marks';

interface CodeTextProps {
  readonly scene: Scene;
  readonly kind: Exclude<CodeKind, 'tape'>;
}

export function CodeText({ scene, kind }: CodeTextProps) {
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  /** What has been tried to be copied, and whether it was. */
  const [tried, setTried] = useState<{ readonly text: string; readonly done: boolean } | undefined>(undefined);
  const { tape, inputs, lesson } = scene;
  const text = codeText(kind, { tape, inputs, words: words.code.words, network: lesson.network });
  const copied = tried?.text === text ? tried.done : undefined;
  const tell = (done: boolean) => (): void => {
    setTried({ text, done });
    // Where there is no clipboard, the reader's own keys copy what is selected.
    if (!done) field.current?.select();
  };
  const copy = (): void => {
    if ('clipboard' in navigator) navigator.clipboard.writeText(text).then(tell(true), tell(false));
    else tell(false)();
  };
  return (
    <>
      <textarea
        ref={field}
        className="code-box code-text"
        readOnly
        wrap="off"
        spellCheck={false}
        translate="no"
        aria-label={words.code.kinds[kind]}
        value={text}
      />
      <p className="code-foot">
        <button type="button" className="button primary" onClick={copy}>
          {copied === true ? words.code.copied : words.code.copy}
        </button>
        <span role="status">{copied === false ? words.code.copyFailed : ''}</span>
      </p>
    </>
  );
}
