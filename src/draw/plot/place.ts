// Where a point is shown: at its place, or as an arrow at the rim when it has left the axes.
import type { Axes } from './axes';

export interface Place {
  readonly x: number;
  readonly y: number;
  /** Direction of the arrow at the rim in degrees, 0 to the right, 90 downwards; undefined inside the axes. */
  readonly out?: number;
}

const toDegrees = 180 / Math.PI;

/** The place of a point given in pixels; undefined when it has none, as where a logarithm is undefined. */
export function placeOf(axes: Axes, x: number, y: number): Place | undefined {
  if (Number.isNaN(x) || Number.isNaN(y)) return undefined;
  const inside = { x: clamp(x, axes.left, axes.right), y: clamp(y, axes.top, axes.bottom) };
  // A rounding error at the rim is no reason for an arrow.
  if (Math.abs(inside.x - x) < 0.5 && Math.abs(inside.y - y) < 0.5) return inside;
  return { ...inside, out: Math.round(Math.atan2(Math.sign(y - inside.y), Math.sign(x - inside.x)) * toDegrees) };
}

/** A number held between two others; the lower one where it is none. */
export const clamp = (number: number, low: number, high: number): number =>
  Number.isNaN(number) ? low : Math.max(low, Math.min(high, number));
