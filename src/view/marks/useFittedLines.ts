// Lines of formulas that are set smaller where they would be cut.
import { type RefObject, useLayoutEffect } from 'react';
import { whenTypefacesCome } from './typefaces';
import { watchSize } from './watchSize';

/** The smallest that a formula is set, as a part of its own size; what is still too wide is scrolled. */
const smallest = 0.5;

/** A formula that no line break can narrow is set smaller, so that nothing of it is cut. */
function fitLine(line: HTMLElement): void {
  line.style.fontSize = '';
  const room = line.clientWidth;
  // Rules and rounding do not shrink evenly, so one measure is not always enough.
  for (let size = 1; line.scrollWidth > room && size > smallest;) {
    size = Math.max(smallest, (0.99 * size * room) / line.scrollWidth);
    line.style.fontSize = `${size.toFixed(3)}em`;
  }
}

/** Fits the lines of a box that a selector finds: when their `text` is another, when its width changes, and when a typeface has come. */
export function useFittedLines(box: RefObject<HTMLElement | null>, selector: string, text: string): void {
  useLayoutEffect(() => box.current?.querySelectorAll<HTMLElement>(selector).forEach(fitLine), [box, selector, text]);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const fit = (): void => element.querySelectorAll<HTMLElement>(selector).forEach(fitLine);
    let width = element.clientWidth;
    const endSizes = watchSize([element], () => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      fit();
    });
    const end = whenTypefacesCome(fit);
    return () => {
      endSizes();
      end();
    };
  }, [box, selector]);
}
