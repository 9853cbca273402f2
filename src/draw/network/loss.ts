// The last column of a layered network: the labels, the loss under them, the penalty below; and what the loss reads.
import { type Frame, labelAir, labelsHeight, leastAir, type Placed } from './frame';
import { middle } from './weights';
import type { NetworkPlaces, Place, UnitPlace } from './places';

/** A room on the line of each output to the loss, half way, where the gap is wide enough for a number. */
export function lossRooms(units: readonly UnitPlace[], loss: Place, { sizes, columns }: Frame): readonly Place[] {
  const size = { w: 66, h: 25 };
  if (sizes.gap.loss < size.w + 4) return [];
  return units
    .filter(({ layer }) => layer === columns.length)
    .map((unit) => {
      const x = (unit.x + unit.w + loss.x) / 2;
      const y = (middle(unit).y + middle(loss).y) / 2;
      return { ...size, x: x - size.w / 2, y: y - size.h / 2 };
    });
}

/** The loss in the middle of the height, or as near as the labels above it and the penalty below let it; `x`: where it begins. */
export function lossPlaces(
  { layers }: Placed,
  { sizes, height, labels: count }: Frame,
  x: number,
): Pick<NetworkPlaces, 'loss' | 'penalty' | 'label' | 'labels'> {
  const one = count > 1 ? sizes.labels : sizes.label;
  const block = { w: one.w, h: labelsHeight(sizes, count) };
  const free = (height - block.h - sizes.loss.h - sizes.penalty.h) / 2;
  const air = Math.min(free, Math.max(leastAir, 2 * sizes.gap.unit));
  const most = height - sizes.penalty.h - air - sizes.loss.h;
  const loss = { ...sizes.loss, x, y: Math.min(most, Math.max(block.h + air, (height - sizes.loss.h) / 2)) };
  const centred = (w: number): number => x + (loss.w - w) / 2;
  const penalty = { ...sizes.penalty, x: centred(sizes.penalty.w), y: loss.y + loss.h + air };
  const label = { ...block, x: centred(block.w), y: loss.y - block.h - air };
  const labels = Array.from({ length: count }, (_, i): UnitPlace => ({
    layer: layers.length,
    unit: i + 1,
    form: one.form,
    x: label.x,
    y: label.y + i * (one.h + labelAir),
    w: one.w,
    h: one.h,
  }));
  return { loss, penalty, label, labels };
}
