// Smooth lines through points: as SVG path data, and as the points that they pass.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A place that a line passes horizontally from `from` to `to`, or, where these are one point, with a slope. */
export interface Waypoint {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly slope: number;
}

/** A cubic Bézier curve. */
export interface Curve {
  readonly start: Point;
  readonly first: Point;
  readonly second: Point;
  readonly end: Point;
}

/** How far the handles of a curve reach, as a share of its width: between a third (flat) and a half (steep). */
const reach = 0.42;

/** The curve between two waypoints. */
export function curveBetween(left: Waypoint, right: Waypoint): Curve {
  const arm = (right.from - left.to) * reach;
  return {
    start: { x: left.to, y: left.y },
    first: { x: left.to + arm, y: left.y + arm * left.slope },
    second: { x: right.from - arm, y: right.y - arm * right.slope },
    end: { x: right.from, y: right.y },
  };
}

/** The point of a curve at t between 0 and 1. */
function pointAt({ start, first, second, end }: Curve, t: number): Point {
  const s = 1 - t;
  const [p, q, r, u] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return {
    x: p * start.x + q * first.x + r * second.x + u * end.x,
    y: p * start.y + q * first.y + r * second.y + u * end.y,
  };
}

/** Points along a curve, both ends included. */
export const pointsOf = (curve: Curve, pieces: number): readonly Point[] =>
  Array.from({ length: pieces + 1 }, (_, i) => pointAt(curve, i / pieces));

const round = (x: number): number => Math.round(x * 100) / 100;

/** SVG path data of curves that are joined by straight lines where one does not begin where the last ended. */
export function pathOf(start: Point, curves: readonly Curve[], end: Point, turn: (point: Point) => Point): string {
  const at = (point: Point): string => {
    const { x, y } = turn(point);
    return `${round(x)} ${round(y)}`;
  };
  const parts = [`M${at(start)}`];
  let last = start;
  const lineTo = (point: Point): void => {
    if (Math.abs(point.x - last.x) > 0.01 || Math.abs(point.y - last.y) > 0.01) parts.push(`L${at(point)}`);
  };
  for (const curve of curves) {
    lineTo(curve.start);
    const straight = [curve.first, curve.second, curve.end].every((point) => Math.abs(point.y - curve.start.y) < 0.01);
    if (straight) parts.push(`L${at(curve.end)}`);
    else parts.push(`C${at(curve.first)} ${at(curve.second)} ${at(curve.end)}`);
    last = curve.end;
  }
  lineTo(end);
  return parts.join('');
}

/** Whether two boxes have room in common. */
export const overlap = (p: Box, q: Box): boolean =>
  p.x < q.x + q.w && q.x < p.x + p.w && p.y < q.y + q.h && q.y < p.y + p.h;

/** Whether the straight line between two points enters a box that is larger by a margin (Liang-Barsky clipping). */
export function crossesBox(p: Point, q: Point, box: Box, margin = 0): boolean {
  const [left, right, top, bottom] = [box.x - margin, box.x + box.w + margin, box.y - margin, box.y + box.h + margin];
  if ((p.x <= left && q.x <= left) || (p.x >= right && q.x >= right)) return false;
  if ((p.y <= top && q.y <= top) || (p.y >= bottom && q.y >= bottom)) return false;
  const [dx, dy] = [q.x - p.x, q.y - p.y];
  const sides = [
    [-dx, p.x - left],
    [dx, right - p.x],
    [-dy, p.y - top],
    [dy, bottom - p.y],
  ] as const;
  let [from, to] = [0, 1];
  for (const [step, room] of sides) {
    if (step === 0 && room <= 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from < to;
}
