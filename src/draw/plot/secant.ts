// A function around one number, with its tangent there and its secant over h: the secant becomes the tangent as h falls.
import { type Axes, axesOf, type Room } from './axes';
import type { Segment } from './marks';
import { pathOf } from './line';

interface OneArgument {
  readonly at: number;
  readonly slope: number;
  readonly of: (x: number) => number;
}

interface Picture {
  readonly axes: Axes;
  readonly curve: string;
  readonly tangent: Segment | undefined;
  readonly secant: Segment | undefined;
  /** The two points that the secant goes through. */
  readonly ends: readonly { readonly x: number; readonly y: number }[];
}

/** How far the picture reaches to both sides of the point; h is at most 1. */
const reach = { left: 0.75, right: 1.35 } as const;
const samples = 60;
/** Room above and below the curve, as a share of its height. */
const air = 0.12;

/** The line through a point with a slope, from rim to rim; undefined when it has no direction. */
function lineThrough(axes: Axes, x: number, y: number, slope: number, from: number, to: number): Segment | undefined {
  if (![y, slope].every(Number.isFinite)) return undefined;
  const [y1, y2] = [axes.y(y + slope * (from - x)), axes.y(y + slope * (to - x))];
  return { x1: axes.x(from), y1, x2: axes.x(to), y2 };
}

/** The picture of a function with its secant over `h`; undefined where the function has no finite number around. */
export function secantPicture({ at, slope, of }: OneArgument, h: number, room: Room): Picture | undefined {
  const [from, to] = [at - reach.left, at + reach.right];
  const points = Array.from({ length: samples + 1 }, (_, i) => {
    const x = from + ((to - from) * i) / samples;
    return { x, y: of(x) };
  });
  const finite = points.filter(({ y }) => Number.isFinite(y));
  const value = of(at);
  const next = of(at + h);
  if (finite.length === 0) return undefined;
  const ys = [...finite.map(({ y }) => y), value, next].filter(Number.isFinite);
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const height = high > low ? high - low : Math.max(1, Math.abs(high));
  const axes = axesOf({ x: { from, to }, y: { from: low - air * height, to: high + air * height } }, room);
  return {
    axes,
    curve: pathOf(points.map((point) => ({ x: axes.x(point.x), y: axes.y(point.y) }))),
    tangent: lineThrough(axes, at, value, slope, from, to),
    secant: lineThrough(axes, at, value, (next - value) / (at + h - at), from, to),
    ends: [
      { x: at, y: value },
      { x: at + h, y: next },
    ].flatMap(({ x, y }) => (Number.isFinite(y) ? [{ x: axes.x(x), y: axes.y(y) }] : [])),
  };
}
