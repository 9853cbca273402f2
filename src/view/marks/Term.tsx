// A word of the glossary that explains itself where it stands, while it is pointed at or has the focus.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useApp } from './app';
import { useWords } from './context';
import './term.css';

/** Pixels between the word and what it means, and from there to the rim of the window. */
const gap = 6;
/** Widest that an explanation becomes, in pixels; the style says the same. */
const widest = 300;

interface TermProps {
  /** The word as the glossary has it. */
  readonly word: string;
  readonly children: ReactNode;
}

/** Under the word, or above it where there is no room. */
function placeBy(mark: Element): { readonly left: number; readonly top?: number; readonly bottom?: number } {
  const { left, top, bottom } = mark.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  const x = Math.max(gap, Math.min(left, innerWidth - widest - gap));
  return bottom < 0.7 * innerHeight ? { left: x, top: bottom + gap } : { left: x, bottom: innerHeight - top + gap };
}

/** The word, underlined with dots; Escape puts its explanation away. */
export function Term({ word, children }: TermProps) {
  const { root } = useApp();
  const glossary = useWords().glossaryWords;
  const id = useId();
  const mark = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<ReturnType<typeof placeBy>>();
  const meaning = glossary.find((each) => each.word === word)?.meaning;
  const open = (): void => {
    if (mark.current !== null) setPlace(placeBy(mark.current));
  };
  const close = (): void => setPlace(undefined);
  const isOpen = place !== undefined;
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setPlace(undefined);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOpen]);
  return (
    <>
      <dfn
        ref={mark}
        className="term"
        tabIndex={0}
        {...(isOpen && { 'aria-describedby': id })}
        onPointerEnter={open}
        onPointerLeave={close}
        onFocus={open}
        onBlur={close}
      >
        {children}
      </dfn>
      {isOpen &&
        createPortal(
          <span className="term-meaning" role="tooltip" id={id} style={place}>
            {meaning}
          </span>,
          root.querySelector('[data-lesson]') ?? root,
        )}
    </>
  );
}
