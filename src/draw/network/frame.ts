// Which boxes stand in each layer of a network, how much room they take, and how densely they are drawn.
import type { Network } from '../../lessons';
import { laneLength } from './lanes';
import { type Box, type Density, type Direction, mostUnitsDrawn, networkRoom, networkSizes, type Sizes } from './sizes';

/** What of a network decides where it stands. */
export type Placed = Pick<Network, 'layers' | 'bias'>;

/** A box of a layer: a unit, 0 for the bias; or a block of many units. */
export interface Entry extends Box {
  readonly layer: number;
  readonly unit: number;
  /** How many units it stands for. */
  readonly units: number;
}

type Lengths = (box: { readonly w: number; readonly h: number }) => number;

export interface Frame {
  readonly direction: Direction;
  readonly density: Density;
  readonly sizes: Sizes;
  /** Whether there is a lane for the numbers of all weights between any two layers. */
  readonly labelled: boolean;
  /** The boxes of each layer. */
  readonly rows: readonly (readonly Entry[])[];
  /** Lengths along and across the layers, of a box and of all. */
  readonly along: Lengths;
  readonly across: Lengths;
  readonly lengthOf: (row: readonly Entry[]) => number;
  readonly length: number;
  readonly depth: number;
  /** Between two layers. */
  readonly gap: number;
  /** Labels that are drawn one by one. */
  readonly labels: number;
}

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

/** How long the longest lane of a network is; Infinity where a layer is a block, or has no lane. */
function lanesOf({ layers, bias }: Placed, { lane }: Sizes, along: Lengths): number {
  if (lane === undefined || layers.some((count) => count > mostUnitsDrawn)) return Infinity;
  const sizes = { room: along(lane), air: lane.air, between: lane.between };
  return Math.max(...layers.slice(1).map((count, i) => laneLength(count, (layers[i] ?? 0) + (bias ? 1 : 0), sizes)));
}

/** The frame of a network at a density, with units wide enough for `unitRoom` where all of a unit is shown; undefined where the density is not drawn in that direction. */
export function frameOf(network: Placed, direction: Direction, density: Density, unitRoom: number): Frame | undefined {
  const usual = networkSizes[direction][density];
  if (usual === undefined) return undefined;
  const right = direction === 'right';
  const sizes = right ? widened(usual, unitRoom) : usual;
  const along: Lengths = ({ w, h }) => (right ? h : w);
  const across: Lengths = ({ w, h }) => (right ? w : h);
  const rows = network.layers.map((_, i) => entriesOf(network, i + 1, sizes));
  const lengthOf: Frame['lengthOf'] = (row) =>
    row.reduce((sum, entry) => sum + along(entry), 0) + sizes.gap.unit * Math.max(0, row.length - 1);
  const outputs = network.layers.at(-1) ?? 0;
  const labels = outputs <= sizes.mostLabels ? outputs : 0;
  const labelled = labels > 1 ? (right ? labels * sizes.labels.h : sizes.labels.w) : along(sizes.label);
  const outside = along(sizes.loss) + 2 * Math.max(along(sizes.penalty), labelled) + 2 * Math.max(8, sizes.gap.unit);
  const boxes = rows.reduce((sum, row) => sum + Math.max(...row.map(across)), 0) + sizes.gap.loss + across(sizes.loss);
  const between = network.layers.length - 1;
  const room = across(networkRoom[direction]);
  const free = Number.isFinite(room) ? Math.min(sizes.gap.widest, (room - boxes) / between) : sizes.gap.layer;
  const { lane } = sizes;
  const way = lane === undefined ? Infinity : lane.lead + across(lane) + lane.tail;
  const lanes = lanesOf(network, sizes, along);
  const most = along(networkRoom[direction]);
  const hasLanes = lanes <= most && free >= way;
  const gap = Math.max(sizes.gap.layer, free);
  const natural = Math.max(outside, ...rows.map(lengthOf), hasLanes ? lanes : 0);
  return {
    direction,
    density,
    sizes,
    labelled: hasLanes,
    rows,
    along,
    across,
    lengthOf,
    length: right ? Math.max(natural, Math.min(most, mostSpread * natural)) : natural,
    depth: boxes + gap * between,
    gap,
    labels,
  };
}

/** Whether all of a frame is in sight where its text can just be read. */
export const inSight = ({ direction, length, depth, along, across }: Frame): boolean =>
  length <= along(networkRoom[direction]) && depth <= across(networkRoom[direction]);

/** Whether its layers are in sight one by one. */
export const layersInSight = ({ direction, length, along }: Frame): boolean => length <= along(networkRoom[direction]);
