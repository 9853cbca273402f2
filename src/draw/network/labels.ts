// Places labels on straight lines so that they cover as little of each other and of other lines as can be.

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Room for two short numbers, one over the other. */
const size = { label: { w: 78, h: 42 } } as const;

function overlap(a: Place, b: Place): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

/** How much of a line lies inside a box, as a share of its length (Liang-Barsky clipping). */
function inside(line: Line, box: Place): number {
  const [dx, dy] = [line.x2 - line.x1, line.y2 - line.y1];
  let [from, to] = [0, 1];
  const edges = [
    [-dx, line.x1 - box.x],
    [dx, box.x + box.w - line.x1],
    [-dy, line.y1 - box.y],
    [dy, box.y + box.h - line.y1],
  ] as const;
  for (const [p, q] of edges) {
    if (p === 0 && q < 0) return 0;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  return Math.max(0, to - from);
}

const labelAt = (line: Line, t: number): Place => ({
  x: line.x1 + (line.x2 - line.x1) * t - size.label.w / 2,
  y: line.y1 + (line.y2 - line.y1) * t - size.label.h / 2,
  ...size.label,
});

const candidates = Array.from({ length: 29 }, (_, i) => 0.22 + (i * 0.56) / 28);

/** How labels may stand: the direction from box to box, and how far a label may reach over the boxes' rims. */
export interface Labelling {
  readonly axis: 'x' | 'y';
  readonly reach: number;
}

/** Places between the boxes that a line joins, or all where the line is too short. */
function candidatesOn(line: Line, { axis, reach }: Labelling): readonly number[] {
  const length = axis === 'x' ? Math.abs(line.x2 - line.x1) : Math.abs(line.y2 - line.y1);
  const least = ((axis === 'x' ? size.label.w : size.label.h) / 2 - reach) / length;
  const free = candidates.filter((t) => t >= least && t <= 1 - least);
  return free.length === 0 ? candidates : free;
}

/** Puts each label where it covers the fewest labels and other lines; sweeps until nothing gets better. */
export function placeLabels(lines: readonly Line[], labelling: Labelling): readonly Place[] {
  const chosen = lines.map((line) => labelAt(line, 0.5));
  const cost = (i: number, label: Place, t: number): number => {
    const padded = { x: label.x - 3, y: label.y - 3, w: label.w + 6, h: label.h + 6 };
    const covered = chosen.reduce((sum, other, k) => sum + (k === i ? 0 : overlap(padded, other)), 0);
    const crossed = lines.reduce((sum, other, k) => sum + (k === i ? 0 : inside(other, label)), 0);
    return covered * 10 + crossed * 60 + Math.abs(t - 0.5);
  };
  for (let sweep = 0; sweep < 6; sweep++) {
    lines.forEach((line, i) => {
      const best = candidatesOn(line, labelling).reduce(
        (found, t) => {
          const label = labelAt(line, t);
          const price = cost(i, label, t);
          return price < found.price ? { label, price } : found;
        },
        { label: chosen[i] ?? labelAt(line, 0.5), price: Infinity },
      );
      chosen[i] = best.label;
    });
  }
  return chosen;
}
