// Leads each line from its source to its target: as smooth as what stands in its way allows.
import type { Box } from '../geometry';
import { crossesBox, type Curve, curveBetween, hullOf, overlap, type Point, pointsOf, type Waypoint } from './path';

/** Where a line may go through a column: straight from `left` to `right` is always free. */
export interface Gate {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly column: number;
}

export interface Line {
  readonly start: Point;
  readonly end: Point;
  readonly curves: readonly Curve[];
  /** Points along the whole line. */
  readonly points: readonly Point[];
}

/** Ways through a gate, from the smoothest: with a slope, level in one point, level over half of it, over all of it. */
const ways = 4;
const level = [0, 0, 0.5, 1] as const;
const pieces = 16;

type Stop = 'first' | 'middle' | 'last';

function waypoint(gate: Gate, way: number, stop: Stop, slope: number): Waypoint {
  const share = level[way] ?? 1;
  const width = gate.right - gate.left;
  if (stop === 'first') return { from: gate.left, to: gate.left + width * share, y: gate.y, slope: 0 };
  if (stop === 'last') return { from: gate.right - width * share, to: gate.right, y: gate.y, slope: 0 };
  const middle = (gate.left + gate.right) / 2;
  return {
    from: middle - (width / 2) * share,
    to: middle + (width / 2) * share,
    y: gate.y,
    slope: way === 0 ? slope : 0,
  };
}

/** The slope of a line that rises or falls through all three points and never overshoots (harmonic mean). */
function slopeAt(before: Gate | undefined, here: Gate, after: Gate | undefined): number {
  if (before === undefined || after === undefined) return 0;
  const x = (here.left + here.right) / 2;
  const p = (here.y - before.y) / Math.max(1, x - before.right);
  const q = (after.y - here.y) / Math.max(1, after.left - x);
  return p * q <= 0 ? 0 : (2 * p * q) / (p + q);
}

/** How near a line comes to what it passes. */
const margin = 4;

/** Whether a curve comes too near to one of these boxes. */
function meets(curve: Curve, boxes: readonly Box[]): boolean {
  const { x, y, w, h } = hullOf(curve);
  const room = { x: x - margin - 1, y: y - margin - 1, w: w + 2 * margin + 2, h: h + 2 * margin + 2 };
  const near = boxes.filter((box) => overlap(room, box));
  if (near.length === 0) return false;
  const points = pointsOf(curve, pieces);
  return points.some((point, k) => k > 0 && near.some((box) => crossesBox(points[k - 1] ?? point, point, box, margin)));
}

/**
 * The line through its gates. `inWay` gives what it must keep clear of between a column and the next; `levelGate` makes it
 * pass one gate level over its whole width.
 */
export function routeLine(gates: readonly Gate[], inWay: (column: number) => readonly Box[], levelGate = -1): Line {
  const chosen = gates.map((_, i) => (i === levelGate ? ways - 1 : 0));
  const last = gates.length - 1;
  const at = (i: number): Waypoint | undefined => {
    const gate = gates[i];
    if (gate === undefined) return undefined;
    const stop = i === 0 ? 'first' : i === last ? 'last' : 'middle';
    return waypoint(gate, chosen[i] ?? 0, stop, slopeAt(gates[i - 1], gate, gates[i + 1]));
  };
  const curveAfter = (i: number): Curve | undefined => {
    const [left, right] = [at(i), at(i + 1)];
    return left === undefined || right === undefined ? undefined : curveBetween(left, right);
  };
  const blocked = (i: number): boolean => {
    const curve = curveAfter(i);
    return curve !== undefined && meets(curve, inWay(gates[i]?.column ?? 0));
  };
  for (let changed = true; changed;) {
    changed = false;
    for (let i = 0; i < last; i++) {
      if (!blocked(i)) continue;
      for (const end of [i, i + 1]) {
        if ((chosen[end] ?? 0) >= ways - 1) continue;
        chosen[end] = (chosen[end] ?? 0) + 1;
        changed = true;
      }
    }
  }
  const curves = gates.slice(0, -1).flatMap((_, i) => curveAfter(i) ?? []);
  const start = { x: gates[0]?.left ?? 0, y: gates[0]?.y ?? 0 };
  const end = { x: gates[last]?.right ?? 0, y: gates[last]?.y ?? 0 };
  return { start, end, curves, points: [start, ...curves.flatMap((curve) => pointsOf(curve, pieces)), end] };
}
