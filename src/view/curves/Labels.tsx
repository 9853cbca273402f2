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

/** Hides each label that lies on one before it. */
function clear(box: HTMLElement): void {
  const labels = [...box.children] as HTMLElement[];
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
    if (box.current !== null) clear(box.current);
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
