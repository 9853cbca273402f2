// Formulas beside places of a plot, over the drawing; one that would lie on another gives way to it.
import { useLayoutEffect, useRef } from 'react';
import type { Side } from '../../lessons';
import { Formula } from '../marks';

/** A formula, with a number behind it where there is one, beside a place in pixels. */
export interface PlacedLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly side: Side;
  readonly tex: string;
  readonly number?: string;
  readonly hue?: string;
}

const lieOnEachOther = (p: DOMRect, q: DOMRect): boolean =>
  p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom;

/** A label that would be cut off above or below its plot stands on the other side of its place. */
function turn(labels: readonly HTMLElement[], room: DOMRect): void {
  for (const label of labels) label.style.marginTop = '';
  const shifts = labels.map((label) => {
    const { top, bottom } = label.getBoundingClientRect();
    if (top >= room.top && bottom <= room.bottom) return undefined;
    return 2 * (room.top + label.offsetTop) - top - bottom;
  });
  labels.forEach((label, i) => {
    if (shifts[i] !== undefined) label.style.marginTop = `${shifts[i].toFixed(1)}px`;
  });
}

/** Hides each label that lies on one before it. */
function clear(labels: readonly HTMLElement[]): void {
  const boxes = labels.map((label) => label.getBoundingClientRect());
  const kept: DOMRect[] = [];
  labels.forEach((label, i) => {
    const own = boxes[i] as DOMRect;
    const free = !kept.some((other) => lieOnEachOther(own, other));
    if (free) kept.push(own);
    label.style.visibility = free ? '' : 'hidden';
  });
}

export function Labels({ labels }: { readonly labels: readonly PlacedLabel[] }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const room = box.current?.parentElement?.getBoundingClientRect();
    if (box.current === null || room === undefined) return;
    const all = [...box.current.children] as HTMLElement[];
    turn(all, room);
    clear(all);
  });
  return (
    <div className="plot-labels" ref={box}>
      {labels.map(({ id, x, y, side, tex, number, hue = 'plain' }) => (
        <span key={id} className={`plot-label side-${side} hue-${hue}`} data-mark={id} style={{ left: x, top: y }}>
          <Formula tex={number === undefined ? tex : `${tex}=`} />
          {number !== undefined && (
            <span className="label-number" translate="no">
              {number}
            </span>
          )}
        </span>
      ))}
    </div>
  );
}
