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
function straight({ source, target }: Pair, share: number, { direction }: Frame): string {
  return direction === 'right'
    ? `M${source.x + source.w} ${middle(source).y}L${target.x} ${target.y + target.h * share}`
    : `M${middle(source).x} ${source.y}L${target.x + target.w * share} ${target.y + target.h}`;
}

/** A line that swings into its lane, passes behind its numbers, and goes on to its unit. */
function throughLane({ source, target }: Pair, share: number, room: Place, { direction }: Frame): string {
  if (direction === 'right') {
    const [x1, y1, y] = [source.x + source.w, middle(source).y, room.y + lineInRoom];
    const [x2, y2, end] = [target.x, target.y + target.h * share, room.x + room.w];
    const [a, b] = [(x1 + room.x) / 2, (end + x2) / 2];
    return `M${x1} ${y1}C${a} ${y1} ${a} ${y} ${room.x} ${y}H${end}C${b} ${y} ${b} ${y2} ${x2} ${y2}`;
  }
  const [x1, y1, x] = [middle(source).x, source.y, middle(room).x];
  const [x2, y2, begin] = [target.x + target.w * share, target.y + target.h, room.y + room.h];
  const [a, b] = [(y1 + begin) / 2, (room.y + y2) / 2];
  return `M${x1} ${y1}C${x1} ${a} ${x} ${a} ${x} ${begin}V${room.y}C${x} ${b} ${x2} ${b} ${x2} ${y2}`;
}

/** Room for a number at the side of a box: behind it or in front of it, as the layers run. */
function beside(box: Place, behind: boolean, { direction, sizes: { number } }: Frame): Place {
  const { x, y } = middle(box);
  if (direction === 'right')
    return { ...number, x: behind ? box.x + box.w + air : box.x - air - number.w, y: y - number.h / 2 };
  return { ...number, x: x - number.w / 2, y: behind ? box.y - air - number.h : box.y + box.h + air };
}

/** The rooms in the lanes, one for each pair; empty where the frame has no lanes. */
function roomsOf(pairs: readonly Pair[], { direction, sizes, labelled, rows, along, length }: Frame): readonly Place[] {
  const { lane } = sizes;
  if (lane === undefined || !labelled) return [];
  const right = direction === 'right';
  return range(1, rows.length - 1).flatMap((layer) => {
    const inLane = pairs.filter((pair) => pair.layer === layer);
    const targets = [...new Set(inLane.map(({ target }) => target))];
    const groups = targets.map((target) => ({
      count: inLane.length / targets.length,
      middle: right ? middle(target).y : middle(target).x,
    }));
    const starts = laneRooms(groups, length, { room: along(lane), air: lane.air, between: lane.between }).flat();
    // Beside the units that the lines enter, so that they have their swing before the lane.
    const nearest = right
      ? Math.min(...inLane.map(({ target }) => target.x)) - lane.tail - lane.w
      : Math.max(...inLane.map(({ target }) => target.y + target.h)) + lane.tail;
    return starts.map((start) => ({
      w: lane.w,
      h: lane.h,
      x: right ? nearest : start,
      y: right ? start : nearest,
    }));
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
      path: room === undefined ? straight(pair, share, frame) : throughLane(pair, share, room, frame),
      label: room ?? beside(source, true, frame),
      atTarget: beside(target, false, frame),
    };
  });
}
