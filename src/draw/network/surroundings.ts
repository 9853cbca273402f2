// What stands around the units of a layered network: bands of weights, the labels, lambda's edges as one bundle.
import type { Place } from './labels';
import type { Frame, Placed } from './frame';
import type { BandPlace, NetworkPlaces, UnitPlace } from './places';
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
