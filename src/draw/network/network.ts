// Where the units, weights and loss of a layered network stand: layers as columns, or as rows on a phone.
import { bundleOf, bandsOf, combOf, labelPlaces } from './surroundings';
import { type Entry, type Frame, frameOf, inSight, layersInSight, type Placed } from './frame';
import { middle, weightPlaces } from './weights';
import type { BlockPlace, NetworkPlaces, Place, UnitPlace } from './places';
import type { Density, Direction } from './sizes';

export type { BandPlace, BlockPlace, NetworkPlaces, Place, WeightPlace } from './places';
export type { Direction, Form, LaneText } from './sizes';

/** How far the ground of a layer reaches beyond its boxes. */
const ground = 8;

interface Placement {
  readonly units: readonly UnitPlace[];
  readonly blocks: readonly BlockPlace[];
  readonly columns: readonly Place[];
  /** Where the loss begins, across the layers. */
  readonly end: number;
}

/** Turns places along and across the layers into places on the drawing. */
const turn =
  ({ direction, depth }: Frame) =>
  (from: number, start: number, { w, h }: { readonly w: number; readonly h: number }): Place =>
    direction === 'right' ? { x: start, y: from, w, h } : { x: from, y: depth - start - h, w, h };

function placeBoxes(frame: Frame): Placement {
  const { rows, across, along, lengthOf, length, gap, sizes } = frame;
  const at = turn(frame);
  const units: UnitPlace[] = [];
  const blocks: BlockPlace[] = [];
  const columns: Place[] = [];
  const put = (entry: Entry, place: Place): void => {
    const { layer, unit, form } = entry;
    if (entry.units > 1) blocks.push({ ...place, layer, units: entry.units });
    else units.push({ ...place, layer, unit, form });
  };
  let start = 0;
  for (const row of rows) {
    const wide = Math.max(...row.map(across));
    // A short layer is spread, so that lines meet their units at different places.
    const spare = (length - lengthOf(row)) / (row.length + 1);
    let from = spare;
    for (const entry of row) {
      put(entry, at(from, start + (wide - across(entry)) / 2, entry));
      from += along(entry) + sizes.gap.unit + spare;
    }
    const band = frame.direction === 'right' ? { w: wide, h: length } : { w: length, h: wide };
    const { x, y, w, h } = at(0, start, band);
    columns.push({ x: x - ground, y: y - ground, w: w + 2 * ground, h: h + 2 * ground });
    start += wide + (row === rows.at(-1) ? sizes.gap.loss : gap);
  }
  return { units, blocks, columns, end: start };
}

/** A room on the line of each output to the loss, half way, where the gap is wide enough for a number. */
function lossRooms(units: readonly UnitPlace[], loss: Place, { direction, sizes, rows }: Frame): readonly Place[] {
  const right = direction === 'right';
  const size = { w: 66, h: 25 };
  if (sizes.gap.loss < (right ? size.w : size.h) + 4) return [];
  return units
    .filter(({ layer }) => layer === rows.length)
    .map((unit) => {
      const [from, to] = [middle(unit), middle(loss)];
      const x = right ? (unit.x + unit.w + loss.x) / 2 : (from.x + to.x) / 2;
      const y = right ? (from.y + to.y) / 2 : (unit.y + loss.y + loss.h) / 2;
      return { ...size, x: x - size.w / 2, y: y - size.h / 2 };
    });
}

function placesOf(network: Placed, frame: Frame): NetworkPlaces {
  const { direction, density, sizes, length, depth, along, across } = frame;
  const right = direction === 'right';
  const { units, blocks, columns, end } = placeBoxes(frame);
  const at = turn(frame);
  const loss = at((length - along(sizes.loss)) / 2, end, sizes.loss);
  const penaltyFrom = (length + along(sizes.loss)) / 2 + Math.max(8, (right ? 2 : 1) * sizes.gap.unit);
  const penalty = at(
    Math.min(length - along(sizes.penalty), penaltyFrom),
    end + (across(sizes.loss) - across(sizes.penalty)) / 2,
    sizes.penalty,
  );
  const weights = weightPlaces(network, units, frame);
  const boxes = [...units, ...blocks];
  return {
    direction,
    density,
    labelled: frame.labelled,
    laneText: frame.labelled ? sizes.lane?.text : undefined,
    lossRooms: lossRooms(units, loss, frame),
    width: right ? depth : length,
    height: right ? length : depth,
    units,
    blocks,
    weights,
    bands: bandsOf(network, boxes, frame),
    columns,
    loss,
    penalty,
    ...labelPlaces(network, frame, loss),
    bundle: frame.labelled ? combOf(weights, penalty, frame) : bundleOf(columns, penalty, direction),
  };
}

const densities: readonly Density[] = ['roomy', 'compact', 'rows'];

/** Text that is a little larger is worth a camera that moves: up to so many layers a phone shows large boxes. */
const fitsIn = (frame: Frame): boolean => (frame.direction === 'up' ? layersInSight(frame) : inSight(frame));

/**
 * Places for a network with these layers (input first, without bias), in units of the drawing: as roomy as it can be in
 * sight with the numbers of all weights; else compact, or as rows of a table. They do not depend on any step. Where the
 * layers are too long for rows side by side, `up` gives columns all the same.
 */
export function placeNetwork(network: Placed, direction: Direction = 'right', unitRoom = 0): NetworkPlaces {
  const frames = densities.flatMap((density) => frameOf(network, direction, density, unitRoom) ?? []);
  const [roomy, ...denser] = frames;
  if (roomy !== undefined && fitsIn(roomy)) {
    const places = placesOf(network, roomy);
    if (places.labelled) return places;
  }
  const chosen = denser.find(fitsIn) ?? denser.find(layersInSight);
  if (chosen !== undefined) return placesOf(network, chosen);
  const last = direction === 'up' ? undefined : denser.at(-1);
  return last === undefined ? placeNetwork(network, 'right', unitRoom) : placesOf(network, last);
}

/** The middle of a box. */
export { middle };
