// Lines of formulas that are set smaller where they would be cut.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { whenTypefacesCome } from './typefaces';
import { watchSize } from './watchSize';

/** The smallest that a formula is set, as a part of its own size; what is still too wide is scrolled. */
const smallest = 0.5;

/** A line that may break is set smaller down to this before it does. */
const smallestWhole = 0.875;

/** A line on its way to the size that fits. */
interface Fitting {
  readonly line: HTMLElement;
  readonly room: number;
  readonly width: number;
  readonly size: number;
}

const measured = (line: HTMLElement, size: number): Fitting => ({
  line,
  room: line.clientWidth,
  width: line.scrollWidth,
  size,
});

/**
 * Formulas that no line break can narrow are set smaller, so that nothing of them is cut; a line that may break is set in
 * one where it is hardly smaller for it. All lines are written, then all are read: the page is laid out once for all of
 * them, and once more only where some are too wide.
 */
function fitLines(lines: readonly HTMLElement[]): void {
  for (const { style } of lines) {
    if (style.fontSize !== '') style.fontSize = '';
    if (style.whiteSpace === '') style.whiteSpace = 'nowrap';
  }
  const joined = lines.map((line) => measured(line, 1));
  const long = joined.filter(({ room, width }) => 0.99 * room < smallestWhole * width);
  // What the sheet says: a line that must not break stays as it is.
  for (const { line } of long) line.style.whiteSpace = '';
  let open = joined.map((fitting) => (long.includes(fitting) ? measured(fitting.line, 1) : fitting));
  // Rules and rounding do not shrink evenly, so one measure is not always enough.
  for (;;) {
    open = open.filter(({ width, room, size }) => width > room && size > smallest);
    if (open.length === 0) return;
    const sizes = open.map(({ width, room, size }) => Math.max(smallest, (0.99 * size * room) / width));
    open.forEach(({ line }, i) => (line.style.fontSize = `${(sizes[i] ?? 1).toFixed(3)}em`));
    open = open.map(({ line }, i) => measured(line, sizes[i] ?? 1));
  }
}

/** Fits the lines of a box that a selector finds: when their `text` is another, when its width changes, and when a typeface has come. */
export function useFittedLines(box: RefObject<HTMLElement | null>, selector: string, text: string): void {
  /** The width of the box for which its lines have been fitted. */
  const width = useRef(0);
  useLayoutEffect(() => {
    // Once all of the change stands: what is typeset after this would have the page laid out once more.
    queueMicrotask(() => {
      if (box.current === null) return;
      fitLines([...box.current.querySelectorAll<HTMLElement>(selector)]);
      width.current = box.current.clientWidth;
    });
  }, [box, selector, text]);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const fit = (): void => fitLines([...element.querySelectorAll<HTMLElement>(selector)]);
    let asked = 0;
    const endSizes = watchSize([element], () => {
      if (element.clientWidth === width.current) return;
      width.current = element.clientWidth;
      // Sizes that change while sizes are told would be told in a circle, which browsers end with an error.
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(fit);
    });
    const end = whenTypefacesCome(fit);
    return () => {
      cancelAnimationFrame(asked);
      endSizes();
      end();
    };
  }, [box, selector]);
}
