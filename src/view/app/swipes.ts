// A finger that sweeps over the page goes on or back; it must be quick, level, and not on a control.
import type { PointerEvent } from 'react';

interface Mover {
  readonly pass: () => unknown;
  readonly previous: () => unknown;
}

const least = 60;
const longest = 600;
const controls = 'input, button, select, textarea, dialog, [role="dialog"], [role="slider"], .drawer, [data-moved]';

/** Whether a finger that moves level here scrolls something. */
function scrolls(element: Element | null): boolean {
  if (element === null) return false;
  const wide = element.scrollWidth > element.clientWidth + 1;
  return (wide && /auto|scroll/.test(getComputedStyle(element).overflowX)) || scrolls(element.parentElement);
}

/** Pointer handlers for the root element. */
export function swipes({ pass, previous }: Mover) {
  let start: { readonly id: number; readonly x: number; readonly y: number; readonly time: number } | undefined;
  return {
    onPointerDown: (event: PointerEvent): void => {
      const target = event.target as Element;
      const usable =
        event.pointerType === 'touch' && event.isPrimary && target.closest(controls) === null && !scrolls(target);
      start = usable ? { id: event.pointerId, x: event.clientX, y: event.clientY, time: event.timeStamp } : undefined;
    },
    onPointerUp: (event: PointerEvent): void => {
      if (start === undefined || start.id !== event.pointerId) return;
      const [x, y] = [event.clientX - start.x, event.clientY - start.y];
      const quick = event.timeStamp - start.time < longest;
      start = undefined;
      if (!quick || Math.abs(x) < least || Math.abs(x) < 2 * Math.abs(y)) return;
      if (x < 0) pass();
      else previous();
    },
    onPointerCancel: (): void => {
      start = undefined;
    },
  };
}
