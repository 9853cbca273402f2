// A pointer that drags belongs to the element that it was pressed on.
import type { PointerEvent } from 'react';

/** Holds the pointer of an event; one that is gone by now (a finger lifted, an event of a script) is let go without a word. */
export function holdPointer({ currentTarget, pointerId }: PointerEvent): void {
  try {
    currentTarget.setPointerCapture(pointerId);
  } catch {
    // Nothing is dragged then.
  }
}
