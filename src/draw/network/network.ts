// Where the units, weights and loss of a layered network stand: layers as columns, as roomy as they can be in sight.
import { bundleOf, bandsOf, combOf } from './surroundings';
import { lossPlaces, lossRooms } from './loss';
import { columnHeight, columnWidth, type Entry, type Frame, frameOf, type Placed, type Plan } from './frame';
import { middle, weightPlaces } from './weights';
import type { BlockPlace, NetworkPlaces, Place, UnitPlace } from './places';
import { hallRoom, type Size } from './sizes';

export type { BandPlace, BlockPlace, NetworkPlaces, Place, WeightPlace } from './places';
export { hallRoom, type Form, type LaneText } from './sizes';

/** How far the ground of a layer reaches beyond its boxes. */
const ground = 8;

interface Placement {
  readonly units: readonly UnitPlace[];
  readonly blocks: readonly BlockPlace[];
  readonly columns: readonly Place[];
  /** Where the loss begins. */
  readonly end: number;
}

function placeBoxes({ columns: entries, height, gap, sizes }: Frame): Placement {
  const units: UnitPlace[] = [];
  const blocks: BlockPlace[] = [];
  const columns: Place[] = [];
  const put = ({ layer, unit, form, units: count }: Entry, place: Place): void => {
    if (count > 1) blocks.push({ ...place, layer, units: count });
    else units.push({ ...place, layer, unit, form });
  };
  let x = 0;
  for (const column of entries) {
    const width = columnWidth(column);
    // A short layer is spread, so that lines meet their units at different places.
    const spare = (height - columnHeight(column, sizes)) / (column.length + 1);
    let y = spare;
    for (const entry of column) {
      put(entry, { x: x + (width - entry.w) / 2, y, w: entry.w, h: entry.h });
      y += entry.h + sizes.gap.unit + spare;
    }
    columns.push({ x: x - ground, y: -ground, w: width + 2 * ground, h: height + 2 * ground });
    x += width + (column === entries.at(-1) ? sizes.gap.loss : gap);
  }
  return { units, blocks, columns, end: x };
}

function placesOf(network: Placed, frame: Frame): NetworkPlaces {
  const { density, sizes, width, height, labelled } = frame;
  const { units, blocks, columns, end } = placeBoxes(frame);
  const { loss, penalty, label, labels } = lossPlaces(network, frame, end);
  const weights = weightPlaces(network, units, frame);
  return {
    density,
    labelled,
    laneText: labelled ? sizes.lane?.text : undefined,
    lossRooms: lossRooms(units, loss, frame),
    width,
    height,
    units,
    blocks,
    weights,
    bands: bandsOf(network, [...units, ...blocks]),
    columns,
    loss,
    penalty,
    label,
    labels,
    bundle: labelled ? combOf(weights, penalty, frame) : bundleOf(columns, penalty),
  };
}

/** From the most that is shown of a network to the least room that it needs. */
const plans: readonly Plan[] = [
  { density: 'roomy', lanes: true },
  { density: 'tall', lanes: true },
  { density: 'compact', lanes: true },
  { density: 'compact', lanes: false },
  { density: 'rows', lanes: false },
];

/** How many times as large a frame could be in a room. */
const scaleIn = ({ w, h }: Size, { width, height }: Frame): number => Math.min(w / width, h / height);

/** What is shown in more detail may be smaller by such a part; a drawing that fills its room is as large as the room. */
const alike = { any: 0.97, whole: 0.999 } as const;

/** Of ways to draw a network, the most that is in sight as a whole; where nothing is, the largest. */
function roomiest(frames: readonly Frame[], room: Size): Frame | undefined {
  const largest = Math.max(...frames.map((frame) => scaleIn(room, frame)));
  const least = Math.min(alike.whole, alike.any * largest);
  return frames.find((frame) => scaleIn(room, frame) >= least);
}

/** Where a network is drawn. */
export interface NetworkRoom {
  /** What is in sight where text is read with ease, in units of the drawing. */
  readonly room: Size;
  /** By how much text may be smaller for the numbers of all weights to be there. */
  readonly least: number;
  /** The width that the longest name in a unit needs. */
  readonly unitRoom: number;
}

/**
 * Places for a network with these layers (input first, without bias), in units of the drawing: with as much of it as is in
 * sight. They do not depend on any step. A room without any width or height throws a RangeError.
 */
export function placeNetwork(
  network: Placed,
  { room, least, unitRoom }: NetworkRoom = { room: hallRoom, least: 1, unitRoom: 0 },
): NetworkPlaces {
  const frames = plans.flatMap((plan) => frameOf(network, plan, room, unitRoom) ?? []);
  const numbered = roomiest(
    frames.filter((frame) => frame.labelled && scaleIn(room, frame) >= alike.whole * least),
    room,
  );
  const frame = numbered ?? roomiest(frames, room);
  if (frame === undefined) throw new RangeError('A network needs a room of some size.');
  return placesOf(network, frame);
}

/** The middle of a box. */
export { middle };
