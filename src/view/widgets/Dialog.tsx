// A sheet over the page that must be closed before anything else can be done.
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { DialogHead } from './DialogHead';

interface DialogProps {
  readonly title: string;
  /** As wide as the page allows. */
  readonly wide?: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** Escape, the backdrop and its button close it; `data-first` in it takes the focus, which then goes back where it was. */
export function Dialog({ title, wide = false, close, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the element is taken away: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null || element.open) return;
    element.showModal();
    const first = element.querySelector<HTMLElement>('[data-first]');
    first?.focus();
    if (first instanceof HTMLInputElement) first.select();
    return () => element.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog shaded wide' : 'dialog shaded'}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <div className="dialog-body">
        <DialogHead title={title} close={close} />
        {children}
      </div>
    </dialog>
  );
}
