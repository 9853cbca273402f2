// The error of a difference quotient over h, both on logarithmic axes: its path, its ticks, and the point of one h.
import { line } from 'd3';
import { type Axes, axesOf, type Room, type Tick } from './axes';
import { raised } from './number';

interface ErrorPoint {
  readonly h: number;
  readonly error: number;
}

export interface ErrorPicture {
  readonly axes: Axes;
  readonly path: string;
  /** h and error of now; absent where the error is 0, which a logarithm has no place for. */
  readonly now: { readonly x: number; readonly y: number } | undefined;
  /** The vertical line at the h of now. */
  readonly nowX: number;
}

/** Decades of h, from the smallest to the largest. */
const decades = { from: -16, to: 0 } as const;

const power = ({ at }: Tick): Tick => ({ at, text: at === 0 ? '1' : `10${raised(String(at))}` });

const exponents = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);

/** The picture of an error curve; undefined when the error is 0, infinite or undefined at every h. */
export function errorPicture(points: readonly ErrorPoint[], now: ErrorPoint, room: Room): ErrorPicture | undefined {
  const seen = points.flatMap(({ h, error }) =>
    error > 0 && Number.isFinite(error) ? [{ x: Math.log10(h), y: Math.log10(error) }] : [],
  );
  if (seen.length === 0) return undefined;
  const all =
    now.error > 0 && Number.isFinite(now.error)
      ? [...seen.map(({ y }) => y), Math.log10(now.error)]
      : seen.map(({ y }) => y);
  const low = Math.floor(Math.min(...all));
  const high = Math.max(low + 2, Math.ceil(Math.max(...all)));
  const step = Math.max(2, 2 * Math.ceil((high - low) / 8));
  const plain = axesOf(
    {
      x: decades,
      y: { from: low, to: high },
      xTicks: exponents(decades.from, decades.to, 4),
      yTicks: exponents(Math.ceil(low / step) * step, high, step),
    },
    room,
  );
  const axes: Axes = { ...plain, xTicks: plain.xTicks.map(power), yTicks: plain.yTicks.map(power) };
  const draw = line<{ readonly x: number; readonly y: number }>(
    ({ x }) => axes.x(x),
    ({ y }) => axes.y(y),
  );
  const nowX = axes.x(Math.log10(now.h));
  const visible = now.error > 0 && Number.isFinite(now.error);
  return {
    axes,
    path: draw(seen) ?? '',
    nowX,
    now: visible ? { x: nowX, y: axes.y(Math.log10(now.error)) } : undefined,
  };
}
