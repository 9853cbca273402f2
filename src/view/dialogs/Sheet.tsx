// A sheet over the page, with a title and a button that closes it.
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon, useApp, useWords } from '../marks';

interface SheetProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A sheet that must be closed before anything else can be done; Escape and the backdrop close it. */
export function Sheet({ title, children }: SheetProps) {
  const { actions } = useApp();
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open) return;
    element.showModal();
    return () => element.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        actions.closeDialog();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) actions.closeDialog();
      }}
    >
      <div className="sheet-body">
        <div className="sheet-head">
          <h2>{title}</h2>
          <button type="button" className="button icon-button" aria-label={words.close} onClick={actions.closeDialog}>
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
