// The error of a difference quotient over h, both on logarithmic axes: its path, its ticks, and the point of one h.
import { type Room, thin, type Tick } from './axes';
import { raised } from '../numbers';
import { linear } from './scale';
import { pathOf } from './line';

interface ErrorPoint {
  readonly h: number;
  readonly error: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Ticks as powers of ten, with the pixel at which each stands. */
interface LogTick {
  readonly pixel: number;
  readonly text: string;
}

export interface ErrorPicture {
  /** Rim of the drawing in pixels. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xTicks: readonly LogTick[];
  readonly yTicks: readonly LogTick[];
  readonly path: string;
  /** The vertical line at the h of now. */
  readonly nowX: number;
  /** h and error of now; absent where the error is 0, which has no place on a logarithmic axis. */
  readonly now: Place | undefined;
}

/** Decades of h, from the smallest to the largest. */
const decades = { from: -16, to: 0 } as const;
/** Room of a label such as 10⁻¹⁶, in em. */
const labelWidth = 2.9;
const rim = { top: 0.6, right: 0.9, bottom: 1.6 } as const;

const power = (exponent: number): Tick['text'] => (exponent === 0 ? '1' : `10${raised(String(exponent))}`);

const exponents = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);

/** The logarithms of a point; nothing where the error is 0, infinite or undefined. */
const logs = ({ h, error }: ErrorPoint): readonly Place[] =>
  error > 0 && Number.isFinite(error) ? [{ x: Math.log10(h), y: Math.log10(error) }] : [];

/** The picture of an error curve; undefined when no error of it has a logarithm. */
export function errorPicture(
  points: readonly ErrorPoint[],
  now: ErrorPoint,
  { width, height, em }: Room,
): ErrorPicture | undefined {
  const seen = points.flatMap(logs);
  if (seen.length === 0) return undefined;
  const nowPlace = logs(now)[0];
  const all = [...seen, ...logs(now)].map(({ y }) => y);
  const low = Math.floor(Math.min(...all));
  const high = Math.max(low + 2, Math.ceil(Math.max(...all)));
  const left = Math.min(width, (labelWidth + 0.4) * em);
  const right = Math.max(left, width - rim.right * em);
  const top = Math.min(height, rim.top * em);
  const bottom = Math.max(top, height - rim.bottom * em);
  const x = linear([decades.from, decades.to], [left, right]);
  const y = linear([low, high], [bottom, top]);
  const ticksOf = (all: readonly number[], scale: (at: number) => number, room: number): readonly LogTick[] =>
    thin(all, scale, room).map((at) => ({ pixel: scale(at), text: power(at) }));
  const nowX = x(Math.log10(now.h));
  return {
    left,
    right,
    top,
    bottom,
    xTicks: ticksOf(exponents(decades.from, decades.to, 4), x, (labelWidth + 0.4) * em),
    yTicks: ticksOf(exponents(low, high, 1), y, 2 * em),
    path: pathOf(seen.map((point) => ({ x: x(point.x), y: y(point.y) }))),
    nowX,
    now: nowPlace === undefined ? undefined : { x: nowX, y: y(nowPlace.y) },
  };
}
