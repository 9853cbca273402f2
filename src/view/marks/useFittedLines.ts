// Lines of formulas that are set smaller where they would be cut.
import { type RefObject, useLayoutEffect } from 'react';
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

/** Sets lines that may break in one line where they are hardly smaller for it. */
function joinLines(lines: readonly HTMLElement[]): void {
  for (const { style } of lines) style.whiteSpace = '';
  const breaking = lines.filter((line) => getComputedStyle(line).whiteSpace === 'normal');
  for (const { style } of breaking) style.whiteSpace = 'nowrap';
  const parted = breaking.filter(({ clientWidth, scrollWidth }) => 0.99 * clientWidth < smallestWhole * scrollWidth);
  for (const { style } of parted) style.whiteSpace = '';
}

/**
 * Formulas that no line break can narrow are set smaller, so that nothing of them is cut. All lines are written, then all
 * are read: the page is laid out once for all of them, and once more only where some are too wide.
 */
function fitLines(lines: readonly HTMLElement[]): void {
  for (const line of lines) if (line.style.fontSize !== '') line.style.fontSize = '';
  joinLines(lines);
  let open = lines.map((line) => measured(line, 1));
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
  useLayoutEffect(() => {
    // Once all of the change stands: what is typeset after this would have the page laid out once more.
    queueMicrotask(() => {
      if (box.current !== null) fitLines([...box.current.querySelectorAll<HTMLElement>(selector)]);
    });
  }, [box, selector, text]);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const fit = (): void => fitLines([...element.querySelectorAll<HTMLElement>(selector)]);
    let width = element.clientWidth;
    let asked = 0;
    const endSizes = watchSize([element], () => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
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
