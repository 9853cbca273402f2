// A pair of axes in CSS pixels: where numbers lie, and which ticks have room.
import type { Plot } from '../../lessons';
import { formatNumber } from '../numbers';
import { linear } from './scale';
import { ticks as niceTicks } from './ticks';

/** The room of a drawing in CSS pixels, and the size of its text. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly em: number;
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

export interface Axes {
  /** Rim of the drawing, in pixels from the upper left corner. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly em: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly x: (number: number) => number;
  readonly y: (number: number) => number;
  /** The number of the horizontal axis at a pixel. */
  readonly numberAt: (pixel: number) => number;
}

/** Digits and a minus sign are about this wide, in em. */
const digit = 0.58;
const widthOf = (text: string, em: number): number => text.length * digit * em;

/** Every k-th tick, counted from 0, with the smallest k that leaves `room` pixels between two. */
export function thin(ticks: readonly number[], pixel: (tick: number) => number, room: number): readonly number[] {
  const origin = Math.max(0, ticks.indexOf(0));
  for (let k = 1; k < ticks.length; k++) {
    const kept = ticks.filter((_, i) => (i - origin) % k === 0);
    const tight = kept.some((tick, i) => i > 0 && Math.abs(pixel(tick) - pixel(kept[i - 1] ?? tick)) < room);
    if (!tight) return kept;
  }
  return ticks.slice(origin, origin + 1);
}

type Write = (at: number) => string;

const labelled = (ticks: readonly number[], write: Write = formatNumber): readonly Tick[] =>
  ticks.map((at) => ({ at, text: write(at) }));

/** A scale makes NaN of an infinite number; here it lies infinitely far out. */
const toPixel =
  (scale: (number: number) => number, direction: 1 | -1) =>
  (number: number): number =>
    Number.isFinite(number) ? scale(number) : direction * number;

/** The axes of a plot in a room. A room of 0 x 0 gives axes of size 0. `writeY` writes the numbers of the vertical axis. */
export function axesOf(plot: Pick<Plot, 'x' | 'y' | 'xTicks' | 'yTicks'>, room: Room, writeY?: Write): Axes {
  const { width, height, em } = room;
  const yAll = plot.yTicks ?? niceTicks(plot.y.from, plot.y.to, 4);
  const xAll = plot.xTicks ?? niceTicks(plot.x.from, plot.x.to, 6);
  const widest = Math.max(...labelled(yAll, writeY).map((tick) => widthOf(tick.text, em)), em);
  const left = Math.min(width, widest + 0.9 * em);
  const right = Math.max(left, width - 1.75 * em);
  const top = Math.min(height, 0.6 * em);
  const bottom = Math.max(top, height - 1.8 * em);
  const x = linear([plot.x.from, plot.x.to], [left, right]);
  const y = linear([plot.y.from, plot.y.to], [bottom, top]);
  const back = linear([left, right], [plot.x.from, plot.x.to]);
  const xRoom = Math.max(...labelled(xAll).map((tick) => widthOf(tick.text, em))) + 0.7 * em;
  return {
    left,
    right,
    top,
    bottom,
    em,
    xTicks: labelled(thin(xAll, x, xRoom)),
    yTicks: labelled(thin(yAll, y, 1.35 * em), writeY),
    x: toPixel(x, 1),
    y: toPixel(y, -1),
    numberAt: (pixel) => (right > left ? back(pixel) : plot.x.from),
  };
}
