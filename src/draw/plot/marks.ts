// The geometry of marks: tangents, triangles, asymptotes, stretches of an axis; all in CSS pixels, all finite.
import type { Range } from '../../lessons';
import type { Axes } from './axes';
import { clamp } from './place';

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Pixels of a tangent to each side of its point. */
const reach = 7;

/**
 * The tangent at a point given as numbers, with a slope given as a number: a segment of constant length on the screen.
 * Undefined where point or slope is infinite or undefined, or the point lies outside the axes.
 */
export function tangentAt(axes: Axes, x: number, y: number, slope: number): Segment | undefined {
  const [px, py] = [axes.x(x), axes.y(y)];
  if (![px, py, slope].every(Number.isFinite)) return undefined;
  if (px < axes.left - 1 || px > axes.right + 1 || py < axes.top - 1 || py > axes.bottom + 1) return undefined;
  const across = axes.x(x + 1) - px;
  const down = axes.y(y + slope) - py;
  const length = Math.hypot(across, down);
  if (!Number.isFinite(length) || length === 0) return undefined;
  const half = Math.min(reach * axes.em, 0.3 * (axes.right - axes.left)) / length;
  return { x1: px - half * across, y1: py - half * down, x2: px + half * across, y2: py + half * down };
}

/** A segment drawn on to the horizontal axis, where it meets that within the axes; as it is where it does not. */
export function toAxis(axes: Axes, segment: Segment): Segment {
  const { x1, y1, x2, y2 } = segment;
  const foot = axisAt(axes).y;
  const x = x1 + ((foot - y1) * (x2 - x1)) / (y2 - y1);
  if (!Number.isFinite(x) || x < axes.left || x > axes.right) return segment;
  if (x < Math.min(x1, x2)) return { ...segment, x1: x, y1: foot };
  return x > Math.max(x1, x2) ? { ...segment, x2: x, y2: foot } : segment;
}

/** A line across the axes at one number of an axis. */
export const lineAcross = (axes: Axes, axis: 'x' | 'y', at: number): Segment =>
  axis === 'y'
    ? { x1: axes.left, x2: axes.right, y1: axes.y(at), y2: axes.y(at) }
    : { x1: axes.x(at), x2: axes.x(at), y1: axes.top, y2: axes.bottom };

/** A stretch of an axis, and which of its ends go on for ever. */
interface Stretch extends Segment {
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** The stretch of an axis between two numbers; an infinite end runs to the rim. */
export function stretchOf(axes: Axes, axis: 'x' | 'y', range: Range): Stretch {
  const open = { openStart: range.from === -Infinity, openEnd: range.to === Infinity };
  if (axis === 'x') {
    const y = axisAt(axes).y;
    return {
      ...open,
      y1: y,
      y2: y,
      x1: clamp(axes.x(range.from), axes.left, axes.right),
      x2: clamp(axes.x(range.to), axes.left, axes.right),
    };
  }
  const x = axisAt(axes).x;
  return {
    ...open,
    x1: x,
    x2: x,
    y1: clamp(axes.y(range.from), axes.top, axes.bottom),
    y2: clamp(axes.y(range.to), axes.top, axes.bottom),
  };
}

/** Where the axes lie: through the origin, or at the rim when the origin is outside. */
export const axisAt = (axes: Axes): { readonly x: number; readonly y: number } => ({
  x: clamp(axes.x(0), axes.left, axes.right),
  y: clamp(axes.y(0), axes.top, axes.bottom),
});

/** A rectangle in pixels. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangle between two corners given as numbers, as far as it lies within the axes. */
export function boxBetween(axes: Axes, from: readonly [number, number], to: readonly [number, number]): Box {
  const across = [from[0], to[0]].map((x) => clamp(axes.x(x), axes.left, axes.right)).sort((a, b) => a - b);
  const down = [from[1], to[1]].map((y) => clamp(axes.y(y), axes.top, axes.bottom)).sort((a, b) => a - b);
  const [left = 0, right = 0] = across;
  const [top = 0, bottom = 0] = down;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
