// Smooth lines through points: as SVG path data, and as the points that they pass.
import type { Box } from '../geometry';

export interface Point {
  readonly x: number;
  readonly y: number;
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

/** A box that a curve does not leave: the one around its four points. */
export function hullOf({ start, first, second, end }: Curve): Box {
  const x = Math.min(start.x, first.x, second.x, end.x);
  const y = Math.min(start.y, first.y, second.y, end.y);
  return {
    x,
    y,
    w: Math.max(start.x, first.x, second.x, end.x) - x,
    h: Math.max(start.y, first.y, second.y, end.y) - y,
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

const isStraight = ({ start, first, second, end }: Curve): boolean =>
  Math.abs(first.y - start.y) < 0.01 && Math.abs(second.y - start.y) < 0.01 && Math.abs(end.y - start.y) < 0.01;

/** Points along a curve, both ends included; of a straight one the ends alone. */
export function pointsOf(curve: Curve, pieces: number): readonly Point[] {
  if (isStraight(curve)) return [curve.start, curve.end];
  const points: Point[] = [curve.start];
  for (let i = 1; i < pieces; i++) points.push(pointAt(curve, i / pieces));
  points.push(curve.end);
  return points;
}

const round = (x: number): number => Math.round(x * 100) / 100;

/** Curves from a place to another, joined by straight lines where one does not begin where the last ended. */
interface Stroke {
  readonly start: Point;
  readonly curves: readonly Curve[];
  readonly end: Point;
}

/** A line without its first `head` and its last `tail`; it begins and ends level, towards the right. */
export function trimmed({ start, curves, end }: Stroke, head: number, tail: number): Stroke {
  const [from, to] = [start.x + head, end.x - tail];
  const last = curves.length - 1;
  return {
    start: { ...start, x: from },
    curves: curves.map((curve, i) => {
      if (i > 0 && i < last) return curve;
      const inside = (point: Point): Point => ({
        ...point,
        x: Math.max(i === 0 ? from : -Infinity, Math.min(i === last ? to : Infinity, point.x)),
      });
      return {
        start: inside(curve.start),
        first: inside(curve.first),
        second: inside(curve.second),
        end: inside(curve.end),
      };
    }),
    end: { ...end, x: to },
  };
}

/** SVG path data of a line. */
export function pathOf({ start, curves, end }: Stroke, turn: (point: Point) => Point): string {
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
    if (isStraight(curve)) parts.push(`L${at(curve.end)}`);
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
  const left = box.x - margin;
  const right = box.x + box.w + margin;
  if ((p.x <= left && q.x <= left) || (p.x >= right && q.x >= right)) return false;
  const top = box.y - margin;
  const bottom = box.y + box.h + margin;
  if ((p.y <= top && q.y <= top) || (p.y >= bottom && q.y >= bottom)) return false;
  const dx = q.x - p.x;
  const dy = q.y - p.y;
  let from = 0;
  let to = 1;
  // Written out: this is asked a million times for a large drawing.
  if (dx === 0) {
    if (p.x <= left || p.x >= right) return false;
  } else {
    const [near, far] = dx > 0 ? [left, right] : [right, left];
    from = Math.max(from, (near - p.x) / dx);
    to = Math.min(to, (far - p.x) / dx);
  }
  if (dy === 0) {
    if (p.y <= top || p.y >= bottom) return false;
  } else {
    const [near, far] = dy > 0 ? [top, bottom] : [bottom, top];
    from = Math.max(from, (near - p.y) / dy);
    to = Math.min(to, (far - p.y) / dy);
  }
  return from < to;
}
