// Formulas beside places of a plot, over the drawing; one that would lie on another gives way to it, and a number of an axis to any.
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

/** How far a label moves along one axis to stand inside `from..to`: to the other side of its place, or just inside. */
function shiftInto(low: number, high: number, from: number, to: number, place: number): number {
  if (low >= from && high <= to) return 0;
  const mirrored = 2 * place - low - high;
  if (low + mirrored >= from && high + mirrored <= to) return mirrored;
  return low < from ? from - low : to - high;
}

/** A label that would be cut off by its plot stands on the other side of its place. */
function turn(labels: readonly HTMLElement[], room: DOMRect): void {
  for (const { style } of labels) [style.marginTop, style.marginLeft, style.visibility] = ['', '', ''];
  const shifts = labels.map((label) => {
    const { top, bottom, left, right } = label.getBoundingClientRect();
    return {
      x: shiftInto(left, right, room.left, room.right, room.left + label.offsetLeft),
      y: shiftInto(top, bottom, room.top, room.bottom, room.top + label.offsetTop),
    };
  });
  labels.forEach(({ style }, i) => {
    const { x = 0, y = 0 } = shifts[i] ?? {};
    if (x !== 0) style.marginLeft = `${x.toFixed(1)}px`;
    if (y !== 0) style.marginTop = `${y.toFixed(1)}px`;
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

/** The box of the letters of a text: its line is higher. */
function inkOf(element: Element): DOMRect {
  const { x, y, width, height } = element.getBoundingClientRect();
  return new DOMRect(x, y + 0.2 * height, width, 0.6 * height);
}

/** Hides each number of the axes on which a label or the name of the axis lies; gives what shows all of them again. */
function giveWay(labels: readonly HTMLElement[], room: Element): () => void {
  const ticks = [...room.querySelectorAll<SVGTextElement>('.axes text:not(.axis-name)')];
  const over = [...labels.filter(({ style }) => style.visibility === ''), ...room.querySelectorAll('.axis-name')];
  const boxes = over.map(inkOf);
  const covered = ticks.map((tick) => boxes.some((box) => lieOnEachOther(inkOf(tick), box)));
  // As an attribute, which leaves no trace: a style that is taken back does.
  ticks.forEach((tick, i) => {
    if (covered[i] === true) tick.setAttribute('visibility', 'hidden');
  });
  return () => {
    for (const tick of ticks) tick.removeAttribute('visibility');
  };
}

export function Labels({ labels }: { readonly labels: readonly PlacedLabel[] }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const plot = box.current?.parentElement;
    if (box.current === null || !plot) return;
    const all = [...box.current.children] as HTMLElement[];
    turn(all, plot.getBoundingClientRect());
    clear(all);
    return giveWay(all, plot);
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
