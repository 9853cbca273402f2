// The way of a line from the end of a row to the beginning of a later one: out, down, back between the rows, down, and in.
import { type Curve, type Point, pointsOf } from './path';
import type { Line } from './route';

/** Where such a line runs: down at the right, back across, down at the left. */
export interface Turn {
  readonly right: number;
  readonly across: number;
  readonly left: number;
}

/** The radius of its corners. */
const radius = 8;
/** How far the handles of a curve reach that looks like a quarter of a circle. */
const round = 0.55;

const towards = (from: Point, to: Point, by: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(by, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
};

/** The corners of the way from a point to another, as curves; what is between them is straight. */
export function returnLine(from: Point, { right, across, left }: Turn, to: Point): readonly Curve[] {
  const stops: readonly Point[] = [
    from,
    { x: right, y: from.y },
    { x: right, y: across },
    { x: left, y: across },
    { x: left, y: to.y },
    to,
  ];
  return stops.slice(1, -1).map((corner, i): Curve => {
    const [before, after] = [stops[i] ?? corner, stops[i + 2] ?? corner];
    const [start, end] = [towards(corner, before, radius), towards(corner, after, radius)];
    const handle = (at: Point): Point => ({ x: at.x + (corner.x - at.x) * round, y: at.y + (corner.y - at.y) * round });
    return { start, first: handle(start), second: handle(end), end };
  });
}

/** A line, corners, and a line as one. */
export function joined(first: Line, corners: readonly Curve[], second: Line): Line {
  return {
    start: first.start,
    end: second.end,
    curves: [...first.curves, ...corners, ...second.curves],
    points: [...first.points, ...corners.flatMap((curve) => pointsOf(curve, 4)), ...second.points],
  };
}
