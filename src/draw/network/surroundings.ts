// What stands around the units of a layered network: bands of weights, the labels, lambda's edges as one bundle.
import type { Frame, Placed } from './frame';
import type { BandPlace, NetworkPlaces, Place, UnitPlace, WeightPlace } from './places';
import { type Direction, mostUnitsDrawn } from './sizes';

/** Room for the name and the size of a matrix. */
const bandLabel = { w: 56, h: 46 } as const;
/** Between two labels. */
const air = 2;

type Layered = Place & { readonly layer: number };

/** The smallest box around boxes. */
function around(boxes: readonly Place[]): Place {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}

/** A band for each weight matrix of which one side is a block. */
export function bandsOf(
  { layers, bias }: Placed,
  boxes: readonly Layered[],
  { direction }: Frame,
): readonly BandPlace[] {
  const of = (layer: number): Place => around(boxes.filter((box) => box.layer === layer));
  return layers.slice(1).flatMap((rows, i): BandPlace[] => {
    const columns = layers[i] ?? 0;
    if (rows <= mostUnitsDrawn && columns <= mostUnitsDrawn) return [];
    const [a, b] = [of(i + 1), of(i + 2)];
    const corners =
      direction === 'right'
        ? [
            [a.x + a.w, a.y],
            [b.x, b.y],
            [b.x, b.y + b.h],
            [a.x + a.w, a.y + a.h],
          ]
        : [
            [a.x, a.y],
            [b.x, b.y + b.h],
            [b.x + b.w, b.y + b.h],
            [a.x + a.w, a.y],
          ];
    const middle = (axis: 0 | 1): number => corners.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / 4;
    return [
      {
        layer: i + 1,
        points: corners.map((corner) => corner.join(',')).join(' '),
        label: { x: middle(0) - bandLabel.w / 2, y: middle(1) - bandLabel.h / 2, ...bandLabel },
        rows,
        columns: columns + (bias ? 1 : 0),
      },
    ];
  });
}

/** The labels before the loss: above it where layers are columns, to its left where they are rows. */
export function labelPlaces(
  { layers }: Placed,
  { direction, sizes, labels: count }: Frame,
  loss: Place,
): Pick<NetworkPlaces, 'label' | 'labels'> {
  const one = count > 1 ? sizes.labels : sizes.label;
  const drawn = Math.max(1, count);
  const block = { w: one.w, h: drawn * one.h + (drawn - 1) * air };
  const room = Math.max(8, (direction === 'right' ? 2 : 1) * sizes.gap.unit);
  const label =
    direction === 'right'
      ? { ...block, x: loss.x + (loss.w - block.w) / 2, y: Math.max(0, loss.y - block.h - room) }
      : { ...block, x: Math.max(0, loss.x - block.w - room), y: loss.y + (loss.h - block.h) / 2 };
  const labels = Array.from({ length: count }, (_, i): UnitPlace => ({
    layer: layers.length,
    unit: i + 1,
    form: one.form,
    x: label.x,
    y: label.y + i * (one.h + air),
    w: one.w,
    h: one.h,
  }));
  return { label, labels };
}

/** Lambda's edges as one line: from between the layers, along the outside of all of them, to the penalty. */
export function bundleOf(columns: readonly Place[], penalty: Place, direction: Direction): string {
  const right = direction === 'right';
  const [x, y] = [penalty.x + penalty.w / 2, penalty.y + penalty.h / 2];
  const out = Math.max(...columns.map((column) => (right ? column.y + column.h : column.x + column.w))) + 2;
  return columns
    .slice(1)
    .map((column, i) => {
      const before = columns[i] ?? column;
      if (right) {
        const from = (before.x + before.w + column.x) / 2;
        return `M${from} ${out - 10}V${out}H${x}V${penalty.y + penalty.h}`;
      }
      const from = (before.y + column.y + column.h) / 2;
      return `M${out - 10} ${from}H${out}V${y}H${penalty.x + penalty.w}`;
    })
    .join('');
}

/** Between a lane and the line of lambda's edges beside it, how far down a branch leaves a room, and how far outside all run together. */
const comb = { beside: 5, down: 0.62, outside: 10 } as const;

/** Lambda's edges where all weights show their numbers: a line beside each lane with a branch to each weight but the biases'. */
export function combOf(weights: readonly WeightPlace[], penalty: Place, { direction, rows, length }: Frame): string {
  const right = direction === 'right';
  const [x, y] = [penalty.x + penalty.w / 2, penalty.y + penalty.h / 2];
  const out = length + comb.outside;
  return rows
    .slice(1)
    .map((_, i) => {
      const rooms = weights.filter(({ layer, from }) => layer === i + 1 && from > 0).map(({ label }) => label);
      if (right) {
        const beside = Math.max(...rooms.map((room) => room.x + room.w)) + comb.beside;
        const heights = rooms.map((room) => room.y + comb.down * room.h);
        const branches = rooms.map((room, k) => `M${room.x + room.w / 2} ${heights[k] ?? 0}H${beside}`).join('');
        return `${branches}M${beside} ${Math.min(...heights)}V${out}H${x}V${penalty.y + penalty.h}`;
      }
      const beside = Math.min(...rooms.map((room) => room.y)) - comb.beside;
      const places = rooms.map((room) => room.x + 0.8 * room.w);
      const branches = rooms.map((room, k) => `M${places[k] ?? 0} ${room.y + room.h / 2}V${beside}`).join('');
      return `${branches}M${Math.min(...places)} ${beside}H${out}V${y}H${penalty.x + penalty.w}`;
    })
    .join('');
}
