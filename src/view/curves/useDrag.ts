// Dragging along the horizontal axis with one pointer: a second finger changes nothing, a cancelled one leaves the last place.
import { type PointerEvent, useRef } from 'react';
import { holdPointer } from '../marks';

interface DragTarget {
  /** Where the handle is, in pixels of the drawing. */
  readonly at: number;
  readonly move: (pixel: number, final: boolean) => void;
}

interface Owner {
  readonly pointer: number;
  /** From the pointer to the handle, so that the handle does not jump to the pointer. */
  readonly offset: number;
  readonly last: number;
}

/** Pointer handlers for the handle. */
export function useDrag({ at, move }: DragTarget) {
  const owner = useRef<Owner | undefined>(undefined);
  const across = (event: PointerEvent<SVGElement>): number =>
    event.clientX - (event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0);
  const end = (event: PointerEvent<SVGElement>): void => {
    if (owner.current?.pointer !== event.pointerId) return;
    const { last } = owner.current;
    owner.current = undefined;
    move(last, true);
  };
  return {
    onPointerDown: (event: PointerEvent<SVGElement>): void => {
      if (owner.current !== undefined || event.button !== 0) return;
      owner.current = { pointer: event.pointerId, offset: at - across(event), last: at };
      holdPointer(event);
    },
    onPointerMove: (event: PointerEvent<SVGElement>): void => {
      if (owner.current?.pointer !== event.pointerId) return;
      const last = across(event) + owner.current.offset;
      owner.current = { ...owner.current, last };
      move(last, false);
    },
    onPointerUp: end,
    onPointerCancel: end,
    onLostPointerCapture: end,
  };
}
