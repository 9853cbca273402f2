// The lines of the weights, and the room for their numbers.
import { laneRooms } from './lanes';
import type { Frame, Placed } from './frame';
import type { Place, UnitPlace, WeightPlace } from './places';

/** Between a unit and the number of a weight beside it. */
const air = 2;
/** From the upper rim of a room in a lane to its line, which passes behind the first number. */
const lineInRoom = 12;

/** Whole numbers from..to. */
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** The middle of a box. */
export const middle = (place: Place): { readonly x: number; readonly y: number } => ({
  x: place.x + place.w / 2,
  y: place.y + place.h / 2,
});

interface Pair {
  readonly layer: number;
  readonly source: UnitPlace;
  readonly target: UnitPlace;
}

/** All weights between layers whose units are drawn one by one, in the order of their matrices. */
function pairsOf({ layers }: Placed, units: readonly UnitPlace[]): readonly Pair[] {
  const of = (layer: number): readonly UnitPlace[] => units.filter((each) => each.layer === layer);
  const isWhole = (layer: number): boolean => of(layer).some(({ unit }) => unit > 0);
  return layers.slice(1).flatMap((_, i) => {
    const layer = i + 1;
    if (!isWhole(layer) || !isWhole(layer + 1)) return [];
    const sources = of(layer);
    return of(layer + 1)
      .filter(({ unit }) => unit > 0)
      .flatMap((target) => sources.map((source) => ({ layer, source, target })));
  });
}

/** Where a line enters its unit, as a part of the unit's length: each at a place of its own, in written order. */
const shareOf = ({ layers }: Placed, { density }: Frame, { layer, source }: Pair): number =>
  density === 'rows' ? 0.5 : (source.unit + 1) / ((layers[layer - 1] ?? 0) + 2);

/** A straight line. */
const straight = ({ source, target }: Pair, share: number): string =>
  `M${source.x + source.w} ${middle(source).y}L${target.x} ${target.y + target.h * share}`;

/** A line that swings into its lane, passes behind its numbers, and goes on to its unit. */
function throughLane({ source, target }: Pair, share: number, room: Place): string {
  const [x1, y1, y] = [source.x + source.w, middle(source).y, room.y + lineInRoom];
  const [x2, y2, end] = [target.x, target.y + target.h * share, room.x + room.w];
  const [a, b] = [(x1 + room.x) / 2, (end + x2) / 2];
  return `M${x1} ${y1}C${a} ${y1} ${a} ${y} ${room.x} ${y}H${end}C${b} ${y} ${b} ${y2} ${x2} ${y2}`;
}

/** Room for a number at the side of a box: behind it or in front of it. */
function beside(box: Place, behind: boolean, { sizes: { number } }: Frame): Place {
  return {
    ...number,
    x: behind ? box.x + box.w + air : box.x - air - number.w,
    y: middle(box).y - number.h / 2,
  };
}

/** The rooms in the lanes, one for each pair; empty where the frame has no lanes. */
function roomsOf(pairs: readonly Pair[], { sizes, labelled, columns, height }: Frame): readonly Place[] {
  const { lane } = sizes;
  if (lane === undefined || !labelled) return [];
  return range(1, columns.length - 1).flatMap((layer) => {
    const inLane = pairs.filter((pair) => pair.layer === layer);
    const targets = [...new Set(inLane.map(({ target }) => target))];
    const groups = targets.map((target) => ({ count: inLane.length / targets.length, middle: middle(target).y }));
    const starts = laneRooms(groups, height, { room: lane.h, air: lane.air, between: lane.between }).flat();
    // Beside the units that the lines enter, so that they have their swing before the lane.
    const x = Math.min(...inLane.map(({ target }) => target.x)) - lane.tail - lane.w;
    return starts.map((y) => ({ w: lane.w, h: lane.h, x, y }));
  });
}

/** All weights between layers whose units are drawn one by one. */
export function weightPlaces(network: Placed, units: readonly UnitPlace[], frame: Frame): readonly WeightPlace[] {
  const pairs = pairsOf(network, units);
  const rooms = roomsOf(pairs, frame);
  return pairs.map((pair, i) => {
    const { layer, source, target } = pair;
    const room = rooms[i];
    const share = shareOf(network, frame, pair);
    return {
      layer,
      from: source.unit,
      to: target.unit,
      path: room === undefined ? straight(pair, share) : throughLane(pair, share, room),
      label: room ?? beside(source, true, frame),
      atTarget: beside(target, false, frame),
    };
  });
}
