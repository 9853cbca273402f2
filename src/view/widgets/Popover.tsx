// A button and what it opens beside the page's own content, which stays in use.
import { type KeyboardEvent as Key, type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
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
  /** What it is to those who hear it: one of a list is chosen in a menu, and a dialog holds anything. */
  readonly role?: 'dialog' | 'menu';
  readonly children: ReactNode;
}

interface PaneProps extends Required<Pick<PopoverProps, 'className' | 'title' | 'menu' | 'role' | 'children'>> {
  readonly id: string;
  readonly close: () => void;
}

/** Up, down, Home and End go through the rows of a menu. */
function goThrough(event: Key<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const to: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const next = to[event.key];
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  rows.at(next % rows.length)?.focus();
}

function Pane({ id, className, title, menu, role, close, children }: PaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const rows = menu ? pane.current : undefined;
    const first = rows?.querySelector<HTMLElement>('[aria-checked="true"]') ?? rows?.querySelector('button');
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
      role={role}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={menu ? goThrough : undefined}
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
  role = 'dialog',
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
        aria-haspopup={role}
        aria-expanded={open}
        {...(open && { 'aria-controls': id })}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open &&
        createPortal(
          <Pane id={id} className={className} title={title} menu={menu} role={role} close={close}>
            {children}
          </Pane>,
          root.querySelector('[data-lesson]') ?? root,
        )}
    </>
  );
}
