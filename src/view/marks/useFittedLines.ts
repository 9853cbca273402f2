// Lines of formulas that are set smaller where they would be cut.
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
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
    style.touchAction = '';
  }
  const joined = lines.map((line) => measured(line, 1));
  const long = joined.filter(({ room, width }) => 0.99 * room < smallestWhole * width);
  // What the sheet says: a line that must not break stays as it is.
  for (const { line } of long) line.style.whiteSpace = '';
  let open = joined.map((fitting) => (long.includes(fitting) ? measured(fitting.line, 1) : fitting));
  // Rules and rounding do not shrink evenly, so one measure is not always enough.
  for (;;) {
    open = open.filter(({ width, room }) => width > room);
    // A finger scrolls what is still too wide; over all else it sweeps through the lesson.
    for (const { line, size } of open) if (size <= smallest) line.style.touchAction = 'auto';
    open = open.filter(({ size }) => size > smallest);
    if (open.length === 0) return;
    const sizes = open.map(({ width, room, size }) => Math.max(smallest, (0.99 * size * room) / width));
    open.forEach(({ line }, i) => (line.style.fontSize = `${(sizes[i] ?? 1).toFixed(3)}em`));
    open = open.map(({ line }, i) => measured(line, sizes[i] ?? 1));
  }
}

/** How the lines of a text were fitted: what their elements were given for it, and the width of the box. */
interface Fitted {
  readonly width: number;
  readonly lines: readonly Readonly<Pick<CSSStyleDeclaration, 'whiteSpace' | 'fontSize' | 'touchAction'>>[];
}

/** As many texts as a lecture goes to and fro between. */
const mostKept = 100;

/** Fits the lines of a box that a selector finds: when their `text` is another, when its width changes, and when a typeface has come. */
export function useFittedLines(box: RefObject<HTMLElement | null>, selector: string, text: string): void {
  /** What was measured once is written when its text is back, and nothing is laid out for it. */
  const kept = useRef(new Map<string, Fitted>());
  const now = useRef(text);
  const fit = useCallback(
    (element: HTMLElement): void => {
      const lines = [...element.querySelectorAll<HTMLElement>(selector)];
      fitLines(lines);
      if (kept.current.size >= mostKept) kept.current.clear();
      kept.current.set(now.current, {
        width: element.clientWidth,
        lines: lines.map(({ style: { whiteSpace, fontSize, touchAction } }) => ({ whiteSpace, fontSize, touchAction })),
      });
    },
    [selector],
  );
  useLayoutEffect(() => {
    now.current = text;
    // Once all of the change stands: what is typeset after this would have the page laid out once more.
    queueMicrotask(() => {
      if (box.current === null) return;
      const lines = box.current.querySelectorAll<HTMLElement>(selector);
      const known = kept.current.get(text)?.lines;
      if (known?.length === lines.length) lines.forEach(({ style }, i) => Object.assign(style, known[i]));
      else fit(box.current);
    });
  }, [box, selector, text, fit]);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const again = (): void => {
      kept.current.clear();
      fit(element);
    };
    let asked = 0;
    const endSizes = watchSize([element], () => {
      if (element.clientWidth === kept.current.get(now.current)?.width) return;
      // Sizes that change while sizes are told would be told in a circle, which browsers end with an error.
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(again);
    });
    const end = whenTypefacesCome(again);
    return () => {
      cancelAnimationFrame(asked);
      endSizes();
      end();
    };
  }, [box, fit]);
}
