// What stands around the units of a layered network: bands of weights, the labels, lambda's edges as one bundle.
import type { Frame, Placed } from './frame';
import type { BandPlace, Place, WeightPlace } from './places';
import { mostUnitsDrawn } from './sizes';

/** Room for the name and the size of a matrix. */
const bandLabel = { w: 56, h: 46 } as const;

type Layered = Place & { readonly layer: number };

/** The smallest box around boxes. */
function around(boxes: readonly Place[]): Place {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}

/** A band for each weight matrix of which one side is a block. */
export function bandsOf({ layers, bias }: Placed, boxes: readonly Layered[]): readonly BandPlace[] {
  const of = (layer: number): Place => around(boxes.filter((box) => box.layer === layer));
  return layers.slice(1).flatMap((rows, i): BandPlace[] => {
    const columns = layers[i] ?? 0;
    if (rows <= mostUnitsDrawn && columns <= mostUnitsDrawn) return [];
    const [a, b] = [of(i + 1), of(i + 2)];
    const corners = [
      [a.x + a.w, a.y],
      [b.x, b.y],
      [b.x, b.y + b.h],
      [a.x + a.w, a.y + a.h],
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

/** Lambda's edges as one line: from between the layers, below all of them, to the penalty. */
export function bundleOf(columns: readonly Place[], penalty: Place): string {
  const x = penalty.x + penalty.w / 2;
  const out = Math.max(...columns.map((column) => column.y + column.h)) + 2;
  return columns
    .slice(1)
    .map((column, i) => {
      const before = columns[i] ?? column;
      return `M${(before.x + before.w + column.x) / 2} ${out - 10}V${out}H${x}V${penalty.y + penalty.h}`;
    })
    .join('');
}

/** Between a lane and the line of lambda's edges beside it, how far down a branch leaves a room, and how far below all run together. */
const comb = { beside: 5, down: 0.62, outside: 10 } as const;

/** Lambda's edges where all weights show their numbers: a line beside each lane with a branch to each weight but the biases'. */
export function combOf(weights: readonly WeightPlace[], penalty: Place, { columns, height }: Frame): string {
  const x = penalty.x + penalty.w / 2;
  const out = height + comb.outside;
  return columns
    .slice(1)
    .map((_, i) => {
      const rooms = weights.filter(({ layer, from }) => layer === i + 1 && from > 0).map(({ label }) => label);
      const beside = Math.max(...rooms.map((room) => room.x + room.w)) + comb.beside;
      const heights = rooms.map((room) => room.y + comb.down * room.h);
      const branches = rooms.map((room, k) => `M${room.x + room.w / 2} ${heights[k] ?? 0}H${beside}`).join('');
      return `${branches}M${beside} ${Math.min(...heights)}V${out}H${x}V${penalty.y + penalty.h}`;
    })
    .join('');
}
