// Where the units, weights and loss of a layered network stand: layers as columns, or as rows on a phone.
import type { Network } from '../lessons';
import { type Line, type Place, placeLabels } from './lineLabels';

export type { Line, Place } from './lineLabels';

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

export interface NetworkPlaces {
  readonly width: number;
  readonly height: number;
  readonly units: readonly UnitPlace[];
  readonly weights: readonly WeightPlace[];
  readonly loss: Place;
  readonly penalty: Place;
  /** The label y of the sample. */
  readonly label: Place;
}

/** `right`: layers are columns; `up`: layers are rows, the input at the bottom. */
export type Direction = 'right' | 'up';

interface Size {
  readonly w: number;
  readonly h: number;
}

type Sizes = Readonly<Record<'input' | 'bias' | 'unit' | 'loss' | 'side', Size>>;

const sizes: Readonly<Record<Direction, Sizes>> = {
  right: {
    input: { w: 86, h: 66 },
    bias: { w: 86, h: 58 },
    unit: { w: 150, h: 120 },
    loss: { w: 132, h: 96 },
    side: { w: 96, h: 64 },
  },
  up: {
    input: { w: 76, h: 66 },
    bias: { w: 60, h: 58 },
    unit: { w: 138, h: 120 },
    loss: { w: 132, h: 84 },
    side: { w: 92, h: 64 },
  },
};

type Gaps = Readonly<Record<'layer' | 'unit' | 'loss', number>>;

const gaps: Readonly<Record<Direction, Gaps>> = {
  right: { layer: 138, unit: 26, loss: 44 },
  up: { layer: 112, unit: 14, loss: 32 },
};

/** What wider units take from the gap before the loss and from its box, at most. */
const mostTaken = { gap: 10, box: 20 } as const;

/** The sizes and gaps where units need this much room for their longest line; on a phone they stay as they are. */
function roomFor(direction: Direction, unitRoom: number): { readonly size: Sizes; readonly gap: Gaps } {
  const [size, gap] = [sizes[direction], gaps[direction]];
  const more = direction === 'up' ? 0 : Math.max(0, unitRoom - size.unit.w);
  return {
    size: {
      ...size,
      unit: { ...size.unit, w: size.unit.w + more },
      loss: { ...size.loss, w: size.loss.w - Math.min(more, mostTaken.box) },
    },
    gap: {
      ...gap,
      loss: gap.loss - Math.min(more, mostTaken.gap),
    },
  };
}

interface Entry extends Size {
  readonly layer: number;
  readonly unit: number;
}

/** What of a network decides where it stands. */
export type Placed = Pick<Network, 'layers' | 'bias'>;

/** Units of layer l with their sizes, the bias first; the output layer has none. */
function entriesOf({ layers, bias }: Placed, l: number, size: Sizes): readonly Entry[] {
  const units = Array.from({ length: layers[l - 1] ?? 0 }, (_, i) => ({
    layer: l,
    unit: i + 1,
    ...(l === 1 ? size.input : size.unit),
  }));
  return !bias || l === layers.length ? units : [{ layer: l, unit: 0, ...size.bias }, ...units];
}

const middle = (place: Place): { readonly x: number; readonly y: number } => ({
  x: place.x + place.w / 2,
  y: place.y + place.h / 2,
});

/** All weights of the network, as pairs of units. */
const pairsOf = ({ layers, bias }: Placed) =>
  layers.slice(1).flatMap((count, i) =>
    Array.from({ length: count }, (_, to) =>
      Array.from({ length: (layers[i] ?? 0) + (bias ? 1 : 0) }, (__, from) => ({
        layer: i + 1,
        from: bias ? from : from + 1,
        to: to + 1,
      })),
    ).flat(),
  );

/** The line of a weight: each enters its unit at a place of its own, in written order. */
function lineOf(source: Place, target: Place, share: number, direction: Direction): Line {
  return direction === 'right'
    ? { x1: source.x + source.w, y1: middle(source).y, x2: target.x, y2: target.y + target.h * share }
    : { x1: middle(source).x, y1: source.y, x2: target.x + target.w * share, y2: target.y + target.h };
}

/**
 * Places for a network with these layers (input first, without bias), in units of the drawing; `unitRoom` is the width
 * that the longest line of a unit needs.
 */
export function placeNetwork(network: Placed, direction: Direction = 'right', unitRoom = 0): NetworkPlaces {
  const { layers } = network;
  const { size, gap } = roomFor(direction, unitRoom);
  const right = direction === 'right';
  const along = (entry: Size): number => (right ? entry.h : entry.w);
  const across = (entry: Size): number => (right ? entry.w : entry.h);
  const rows = layers.map((_, i) => entriesOf(network, i + 1, size));
  const lengthOf = (row: readonly Entry[]): number =>
    row.reduce((sum, entry) => sum + along(entry), 0) + gap.unit * Math.max(0, row.length - 1);
  const outside = along(size.loss) + 2 * along(size.side) + 2 * gap.unit;
  const length = Math.max(outside, ...rows.map(lengthOf));
  const depth = rows.reduce(
    (sum, row, i) => sum + Math.max(...row.map(across)) + (i === rows.length - 1 ? gap.loss : gap.layer),
    across(size.loss),
  );
  /** Turns a place along and across the layers into one on the drawing. */
  const at = (from: number, start: number, entry: Size): Place =>
    right ? { x: start, y: from, ...entry } : { x: from, y: depth - start - entry.h, ...entry };

  const units: UnitPlace[] = [];
  let start = 0;
  for (const row of rows) {
    const wide = Math.max(...row.map(across));
    // A short layer is spread, so that lines meet their units at different places.
    const spare = (length - lengthOf(row)) / (row.length + 1);
    let from = spare;
    for (const entry of row) {
      units.push({
        layer: entry.layer,
        unit: entry.unit,
        ...at(from, start + (wide - across(entry)) / 2, { w: entry.w, h: entry.h }),
      });
      from += along(entry) + gap.unit + spare;
    }
    start += wide + (row === rows.at(-1) ? gap.loss : gap.layer);
  }
  const unitAt = (layer: number, unit: number): UnitPlace => {
    const found = units.find((each) => each.layer === layer && each.unit === unit);
    if (found === undefined) throw new RangeError(`The network has no unit ${unit} in layer ${layer}.`);
    return found;
  };
  const pairs = pairsOf(network);
  const lines = pairs.map(({ layer, from, to }) =>
    lineOf(unitAt(layer, from), unitAt(layer + 1, to), (from + 1) / ((layers[layer - 1] ?? 0) + 2), direction),
  );
  const labels = placeLabels(lines);
  const lossFrom = (length - along(size.loss)) / 2;
  const sideStart = start + (across(size.loss) - across(size.side)) / 2;
  const room = right ? 2 * gap.unit : gap.unit;
  return {
    width: right ? depth : length,
    height: right ? length : depth,
    units,
    weights: pairs.flatMap((pair, i) => {
      const [line, label] = [lines[i], labels[i]];
      return line === undefined || label === undefined ? [] : [{ ...pair, line, label }];
    }),
    loss: at(lossFrom, start, size.loss),
    label: at(Math.max(0, lossFrom - along(size.side) - room), sideStart, size.side),
    penalty: at(Math.min(length - along(size.side), lossFrom + along(size.loss) + room), sideStart, size.side),
  };
}
