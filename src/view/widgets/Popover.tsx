// A button and what it opens beside the page's own content, which stays in use.
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useApp } from '../marks';
import { DialogHead } from './DialogHead';
import './popover.css';

interface PopoverProps {
  /** The name of the button. */
  readonly label: string;
  /** What the button shows. */
  readonly face: ReactNode;
  readonly buttonClass?: string;
  readonly className?: string;
  readonly title: string;
  /** Menus close by a press beside them, and when something in them is chosen; editors stay. */
  readonly menu?: boolean;
  readonly children: ReactNode;
}

interface PaneProps extends Required<Pick<PopoverProps, 'className' | 'title' | 'menu' | 'children'>> {
  readonly id: string;
  readonly close: () => void;
}

function Pane({ id, className, title, menu, close, children }: PaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const first = menu ? pane.current?.querySelector<HTMLElement>('button') : undefined;
    (first ?? pane.current)?.focus();
  }, [menu]);
  useEffect(() => {
    // On the document: a control that is pressed may be gone, and the focus with it.
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    const onPress = (event: PointerEvent): void => {
      const own = `#${CSS.escape(id)}, [aria-controls="${CSS.escape(id)}"]`;
      if (menu && event.target instanceof Element && event.target.closest(own) === null) close();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [close, id, menu]);
  return (
    <div
      ref={pane}
      id={id}
      className={`popover shaded ${className}`.trimEnd()}
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      onClick={(event) => {
        if (menu && event.target instanceof Element && event.target.closest('button') !== null) close();
      }}
    >
      {!menu && <DialogHead title={title} close={close} />}
      {children}
    </div>
  );
}

/** Escape closes what is open, and the focus goes back to the button. */
export function Popover({
  label,
  face,
  buttonClass = '',
  className = '',
  title,
  menu = false,
  children,
}: PopoverProps) {
  const { root } = useApp();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback((): void => {
    setOpen(false);
    button.current?.focus();
  }, []);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button ${buttonClass}`.trimEnd()}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        aria-expanded={open}
        {...(open && { 'aria-controls': id })}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open &&
        createPortal(
          <Pane id={id} className={className} title={title} menu={menu} close={close}>
            {children}
          </Pane>,
          root.querySelector('[data-lesson]') ?? root,
        )}
    </>
  );
}
