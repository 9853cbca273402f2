// Which boxes stand in each layer of a network, how much room they take, and how densely they are drawn.
import type { Network } from '../../lessons';
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

export interface Frame {
  readonly direction: Direction;
  readonly density: Density;
  readonly sizes: Sizes;
  /** The boxes of each layer. */
  readonly rows: readonly (readonly Entry[])[];
  /** Lengths along and across the layers, of a box and of all. */
  readonly along: (box: { readonly w: number; readonly h: number }) => number;
  readonly across: (box: { readonly w: number; readonly h: number }) => number;
  readonly lengthOf: (row: readonly Entry[]) => number;
  readonly length: number;
  readonly depth: number;
  /** Between two layers. */
  readonly gap: number;
  /** Labels that are drawn one by one. */
  readonly labels: number;
}

/** What wider units take from the gap before the loss and from its box, at most. */
const mostTaken = { gap: 10, box: 20 } as const;

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

/** The frame of a network at a density, with units wide enough for `unitRoom` where all of a unit is shown; undefined where the density is not drawn in that direction. */
export function frameOf(network: Placed, direction: Direction, density: Density, unitRoom: number): Frame | undefined {
  const usual = networkSizes[direction][density];
  if (usual === undefined) return undefined;
  const sizes = direction === 'right' ? widened(usual, unitRoom) : usual;
  const right = direction === 'right';
  const along: Frame['along'] = ({ w, h }) => (right ? h : w);
  const across: Frame['across'] = ({ w, h }) => (right ? w : h);
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
  const gap = Number.isFinite(room)
    ? Math.max(sizes.gap.layer, Math.min(sizes.gap.widest, (room - boxes) / between))
    : sizes.gap.layer;
  return {
    direction,
    density,
    sizes,
    rows,
    along,
    across,
    lengthOf,
    length: Math.max(outside, ...rows.map(lengthOf)),
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
