// Which boxes stand in each layer of a network, how much room they take, and how densely they are drawn.
import type { Network } from '../../lessons';
import { laneLength } from './lanes';
import { type Box, type Density, mostUnitsDrawn, networkSizes, type Size, type Sizes } from './sizes';

/** What of a network decides where it stands. */
export type Placed = Pick<Network, 'layers' | 'bias'>;

/** A box of a layer: a unit, 0 for the bias; or a block of many units. */
export interface Entry extends Box {
  readonly layer: number;
  readonly unit: number;
  /** How many units it stands for. */
  readonly units: number;
}

export interface Frame {
  readonly density: Density;
  readonly sizes: Sizes;
  /** Whether there is a lane for the numbers of all weights between any two layers. */
  readonly labelled: boolean;
  /** The boxes of each layer. */
  readonly columns: readonly (readonly Entry[])[];
  readonly width: number;
  readonly height: number;
  /** Between two layers. */
  readonly gap: number;
  /** Labels that are drawn one by one. */
  readonly labels: number;
}

/** Between two labels. */
export const labelAir = 2;
/** What wider units take from the gap before the loss and from its box, at most. */
const mostTaken = { gap: 10, box: 12 } as const;
/** A short network is spread over the room that there is, so far. */
const mostSpread = 1.5;

/** Boxes of layer l, the bias first; the output layer has none. */
function entriesOf({ layers, bias }: Placed, l: number, sizes: Sizes): readonly Entry[] {
  const count = layers[l - 1] ?? 0;
  const units: readonly Entry[] =
    count > mostUnitsDrawn
      ? [{ layer: l, unit: 1, units: count, form: 'full', ...sizes.block }]
      : Array.from({ length: count }, (_, i) => ({
          layer: l,
          unit: i + 1,
          units: 1,
          ...(l === 1 ? sizes.input : sizes.unit),
        }));
  return !bias || l === layers.length ? units : [{ layer: l, unit: 0, units: 1, ...sizes.bias }, ...units];
}

/** Wider units take some of their room from the loss. */
function widened(sizes: Sizes, unitRoom: number): Sizes {
  const { unit, loss, gap } = sizes;
  const more = unit.form === 'full' ? Math.max(0, unitRoom - unit.w) : 0;
  return {
    ...sizes,
    unit: { ...unit, w: unit.w + more },
    loss: { ...loss, w: loss.w - Math.min(more, mostTaken.box) },
    gap: { ...gap, loss: gap.loss - Math.min(more, mostTaken.gap) },
  };
}

/** How high the highest lane of a network is; Infinity where a layer is a block, or has no lane. */
function laneHeight({ layers, bias }: Placed, { lane }: Sizes): number {
  if (lane === undefined || layers.some((count) => count > mostUnitsDrawn)) return Infinity;
  const sizes = { room: lane.h, air: lane.air, between: lane.between };
  return Math.max(...layers.slice(1).map((count, i) => laneLength(count, (layers[i] ?? 0) + (bias ? 1 : 0), sizes)));
}

/** How high the boxes of a layer are together. */
export const columnHeight = (column: readonly Entry[], { gap }: Sizes): number =>
  column.reduce((sum, { h }) => sum + h, 0) + gap.unit * Math.max(0, column.length - 1);

/** How wide the widest box of a layer is. */
export const columnWidth = (column: readonly Entry[]): number => Math.max(...column.map(({ w }) => w));

/** Between the loss and what stands above and below it, at least. */
export const leastAir = 8;

/** How high the labels of a sample are, one under the other. */
export const labelsHeight = ({ label, labels }: Sizes, count: number): number =>
  count > 1 ? count * labels.h + (count - 1) * labelAir : label.h;

/** How high the loss is with the labels above it and the penalty below. */
const lossHeight = (sizes: Sizes, labels: number): number =>
  labelsHeight(sizes, labels) + sizes.loss.h + sizes.penalty.h + 2 * leastAir;

/** A way to draw a network: how densely, and whether with a lane for the numbers of all weights. */
export interface Plan {
  readonly density: Density;
  readonly lanes: boolean;
}

/**
 * The frame of a network by a plan, spread over the room that there is, with units wide enough for `unitRoom` where all of
 * a unit is shown; undefined where the plan wants lanes and there is none.
 */
export function frameOf(network: Placed, { density, lanes }: Plan, room: Size, unitRoom: number): Frame | undefined {
  const sizes = widened(networkSizes[density], unitRoom);
  const { lane, gap } = sizes;
  const columns = network.layers.map((_, i) => entriesOf(network, i + 1, sizes));
  const outputs = network.layers.at(-1) ?? 0;
  const labels = outputs <= sizes.mostLabels ? outputs : 0;
  const inLanes = lanes ? laneHeight(network, sizes) : 0;
  if (inLanes === Infinity) return undefined;
  const least = lanes && lane !== undefined ? lane.lead + lane.w + lane.tail : gap.layer;
  const boxes = columns.reduce((sum, column) => sum + columnWidth(column), 0) + gap.loss + sizes.loss.w;
  const between = network.layers.length - 1;
  const width = boxes + least * between;
  const heights = columns.map((column) => columnHeight(column, sizes));
  const height = Math.max(lossHeight(sizes, labels), ...heights, inLanes);
  // As large as it can be in the room; then it is spread over what is left of it.
  const scale = Math.min(room.w / width, room.h / height);
  const layerGap = Math.max(least, Math.min(gap.widest, (room.w / scale - boxes) / between));
  return {
    density,
    sizes,
    labelled: lanes,
    columns,
    width: boxes + layerGap * between,
    height: Math.max(height, Math.min(room.h / scale, mostSpread * height)),
    gap: layerGap,
    labels,
  };
}
