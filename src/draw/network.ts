// Where the units, weights and loss of a layered network stand: layers as columns, a label on every weight's line.

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface UnitPlace extends Place {
  /** Layer, 1 for the input; unit, 0 for the bias. */
  readonly layer: number;
  readonly unit: number;
}

export interface WeightPlace {
  /** The weight leads from unit `from` of layer `layer` to unit `to` of the next. */
  readonly layer: number;
  readonly from: number;
  readonly to: number;
  readonly line: Line;
  /** Room for the weight above its line and for its adjoint below. */
  readonly label: Place;
}

export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface NetworkPlaces {
  readonly width: number;
  readonly height: number;
  readonly units: readonly UnitPlace[];
  readonly weights: readonly WeightPlace[];
  readonly loss: Place;
  readonly penalty: Place;
  readonly labels: readonly Place[];
}

const size = {
  input: { w: 86, h: 66 },
  bias: { w: 86, h: 58 },
  unit: { w: 150, h: 120 },
  loss: { w: 132, h: 96 },
  side: { w: 96, h: 64 },
  label: { w: 66, h: 42 },
} as const;

const gap = { column: 138, unit: 26, loss: 44 } as const;

interface Entry {
  readonly layer: number;
  readonly unit: number;
  readonly w: number;
  readonly h: number;
}

const centred = (box: Place): { readonly x: number; readonly y: number } => ({
  x: box.x + box.w / 2,
  y: box.y + box.h / 2,
});

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

/** Puts each label where it covers the fewest labels and other lines; sweeps until nothing gets better. */
function placeLabels(lines: readonly Line[]): readonly Place[] {
  const chosen = lines.map((line) => labelAt(line, 0.5));
  const cost = (i: number, label: Place, t: number): number => {
    const padded = { x: label.x - 3, y: label.y - 3, w: label.w + 6, h: label.h + 6 };
    const covered = chosen.reduce((sum, other, k) => sum + (k === i ? 0 : overlap(padded, other)), 0);
    const crossed = lines.reduce((sum, other, k) => sum + (k === i ? 0 : inside(other, label)), 0);
    return covered * 10 + crossed * 60 + Math.abs(t - 0.5);
  };
  for (let sweep = 0; sweep < 6; sweep++) {
    lines.forEach((line, i) => {
      const best = candidates.reduce(
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

function column(layers: readonly number[], l: number): readonly Entry[] {
  const last = l === layers.length;
  const units = Array.from({ length: layers[l - 1] ?? 0 }, (_, i) => ({
    layer: l,
    unit: i + 1,
    ...(l === 1 ? size.input : size.unit),
  }));
  return last ? units : [{ layer: l, unit: 0, ...size.bias }, ...units];
}

const stackHeight = (entries: readonly Entry[]): number =>
  entries.reduce((sum, entry) => sum + entry.h, 0) + gap.unit * Math.max(0, entries.length - 1);

/** Places for a network with these layers (input first, without bias), in units of the drawing. */
export function placeNetwork(layers: readonly number[]): NetworkPlaces {
  const columns = layers.map((_, i) => column(layers, i + 1));
  const side = 3 * size.side.h + 2 * gap.unit + size.loss.h - size.side.h;
  const height = Math.max(side, ...columns.map(stackHeight));
  const units: UnitPlace[] = [];
  let x = 0;
  columns.forEach((entries, i) => {
    const wide = Math.max(...entries.map((entry) => entry.w));
    // A short column is spread, so that lines meet their units at different heights.
    const spare = (height - stackHeight(entries)) / (entries.length + 1);
    let y = spare;
    for (const entry of entries) {
      units.push({ ...entry, x: x + (wide - entry.w) / 2, y });
      y += entry.h + gap.unit + spare;
    }
    x += wide + (i === columns.length - 1 ? gap.loss : gap.column);
  });
  const unitAt = (layer: number, unit: number): UnitPlace => {
    const found = units.find((each) => each.layer === layer && each.unit === unit);
    if (found === undefined) throw new RangeError(`The network has no unit ${unit} in layer ${layer}.`);
    return found;
  };
  const pairs = layers
    .slice(1)
    .flatMap((count, i) =>
      Array.from({ length: count }, (_, to) =>
        Array.from({ length: (layers[i] ?? 0) + 1 }, (__, from) => ({ layer: i + 1, from, to: to + 1 })),
      ).flat(),
    );
  const lines = pairs.map(({ layer, from, to }): Line => {
    const source = unitAt(layer, from);
    const target = unitAt(layer + 1, to);
    const ports = (layers[layer - 1] ?? 0) + 1;
    return {
      x1: source.x + source.w,
      y1: centred(source).y,
      x2: target.x,
      y2: target.y + (target.h * (from + 1)) / (ports + 1),
    };
  });
  const labels = placeLabels(lines);
  const loss = { x, y: (height - size.loss.h) / 2, ...size.loss };
  const sideX = x + (size.loss.w - size.side.w) / 2;
  const top = { x: sideX, y: Math.max(0, loss.y - size.side.h - 2 * gap.unit), ...size.side };
  const penalty = { x: sideX, y: Math.min(height - size.side.h, loss.y + loss.h + 2 * gap.unit), ...size.side };
  return {
    width: x + size.loss.w,
    height,
    units,
    weights: pairs.flatMap((pair, i) => {
      const [line, label] = [lines[i], labels[i]];
      return line === undefined || label === undefined ? [] : [{ ...pair, line, label }];
    }),
    loss,
    penalty,
    labels: [top],
  };
}
