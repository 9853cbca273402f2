// The network that learns: units as small pictures, weights as lines with their numbers, and the first output as a large picture.
import type { Box } from '../geometry';

/** A unit of the network that learns. */
export interface LearningUnit extends Box {
  /** Layer, 1 for the input; unit, 0 for the bias. */
  readonly layer: number;
  readonly unit: number;
}

/** A weight of the network that learns: a line from the right of a unit to the left of one in the next layer. */
export interface LearningLine {
  readonly layer: number;
  readonly from: number;
  readonly to: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** The middle of its number; absent where the numbers of its layer have no room. */
  readonly label?: { readonly x: number; readonly y: number };
}

/** Where everything of the network that learns stands, in CSS pixels from the top left of its room. */
interface LearningPlaces {
  readonly units: readonly LearningUnit[];
  readonly lines: readonly LearningLine[];
  /** The first output over both inputs; absent where there is none. */
  readonly picture: Box | undefined;
  /** Whether the names of units stand over them. */
  readonly named: boolean;
}

/** The weights of a layer, each from a unit to one of the next layer; 0 is the bias. */
type Weight = Pick<LearningLine, 'layer' | 'from' | 'to'>;

interface LearningRoom {
  readonly width: number;
  readonly height: number;
  /** CSS pixels in a sixteenth of a rem. */
  readonly unit: number;
  /** Whether the first output has a picture. */
  readonly picture: boolean;
}

/** All in sixteenths of a rem: sides of a unit, the height of its name, air between units, room of a number, room under the picture. */
const sizes = { most: 60, least: 10, named: 30, name: 24, air: 6, number: { w: 68, h: 22 }, foot: 4, gap: 28 } as const;

/** A smaller picture shows nothing; in sixteenths of a rem. */
const leastPicture = 64;

/** The picture is a square, and leaves the network at least this part of the width. */
const networkShare = 0.5;

/** From one layer to the next there are at least this many widths of a unit. */
const apart = 1.8;

/** Places on a line, as a part of its length, that a number may take. */
const tries = Array.from({ length: 14 }, (_, i) => 0.175 + 0.05 * i);

/** Where the numbers of lines into the first and the last unit of a layer would stand of their own: the first plan that works is taken. */
const plans = [
  [0.3, 0.7],
  [0.7, 0.3],
  [0.2, 0.8],
  [0.8, 0.2],
] as const;

/** From this far on another line is no longer taken for the number's own. */
const clear = 0.6;

const overlap = (p: Box, q: Box): boolean => p.x < q.x + q.w && q.x < p.x + p.w && p.y < q.y + q.h && q.y < p.y + p.h;

const heightAt = ({ x1, y1, x2, y2 }: LearningLine, x: number): number => y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);

/** Numbers of one layer's lines: each where it meets no other and no unit, and where its line is alone; undefined where one finds no place. */
function labelled(
  lines: readonly LearningLine[],
  plan: (line: LearningLine) => number,
  taken: readonly Box[],
  unit: number,
): readonly LearningLine[] | undefined {
  const [w, h] = [sizes.number.w * unit, sizes.number.h * unit];
  const placed: Box[] = [...taken];
  const found: LearningLine[] = [];
  for (const line of lines) {
    const others = lines.filter((other) => other !== line);
    const rated = tries.flatMap((t) => {
      const x = line.x1 + t * (line.x2 - line.x1);
      const y = heightAt(line, x);
      const box = { x: x - w / 2, y: y - h / 2, w, h };
      if (placed.some((other) => overlap(box, other))) return [];
      const alone = Math.min(clear * h, ...others.map((other) => Math.abs(heightAt(other, x) - y)));
      return [{ x, y, box, worth: alone / h - Math.abs(t - plan(line)) }];
    });
    const best = rated.reduce<(typeof rated)[number] | undefined>(
      (most, each) => (most === undefined || each.worth > most.worth ? each : most),
      undefined,
    );
    if (best === undefined) return undefined;
    placed.push(best.box);
    found.push({ ...line, label: { x: best.x, y: best.y } });
  }
  return found;
}

/** The plan of numbers by which all of a layer find a place; none where there is no such plan. */
function withNumbers(
  lines: readonly LearningLine[],
  targets: number,
  taken: readonly Box[],
  unit: number,
): readonly LearningLine[] {
  for (const [first, last] of plans) {
    const own = ({ to }: LearningLine): number =>
      targets === 1 ? 0.45 : first + ((last - first) * (to - 1)) / (targets - 1);
    const found = labelled(lines, own, taken, unit);
    if (found !== undefined) return found;
  }
  return lines;
}

/**
 * Places of the network of these layers (units of each, without the bias) and weights in a room. One output is the large
 * picture itself; several stand as units before it. The numbers of a layer's weights are all there or none.
 */
export function placeLearning(
  layers: readonly number[],
  weights: readonly Weight[],
  { width, height, unit, picture: pictured }: LearningRoom,
): LearningPlaces {
  const most = Math.min(height - sizes.foot * unit, width * networkShare);
  const side = pictured && most >= leastPicture * unit ? most : 0;
  const picture = side > 0 ? { x: width - side, y: (height - side) / 2, w: side, h: side } : undefined;
  const own = picture !== undefined && layers.at(-1) === 1;
  const columns = own ? layers.slice(0, -1) : layers;
  const biased = new Set(weights.filter(({ from }) => from === 0).map(({ layer }) => layer));
  const counts = columns.map((count, l) => count + (biased.has(l + 1) ? 1 : 0));
  const pitch = height / Math.max(...counts);
  const roomy = pitch - (sizes.name + sizes.air) * unit >= sizes.named * unit;
  const head = roomy ? sizes.name * unit : 0;
  const widest = (width - side) / (columns.length * apart);
  const box = Math.max(sizes.least * unit, Math.min(sizes.most * unit, widest, pitch - head - sizes.air * unit));
  const right = picture === undefined ? width - box : picture.x - (own ? 0 : box + sizes.gap * unit);
  const across = right / Math.max(1, own ? columns.length : columns.length - 1);
  const units = columns.flatMap((_, l) => {
    const count = counts[l] ?? 0;
    const first = biased.has(l + 1) ? 0 : 1;
    return Array.from({ length: count }, (_, i) => ({
      layer: l + 1,
      unit: first + i,
      x: l * across,
      y: (height * (i + 0.5)) / count - (box + head) / 2 + head,
      w: box,
      h: box,
    }));
  });
  const unitAt = (layer: number, at: number): LearningUnit | undefined =>
    units.find((each) => each.layer === layer && each.unit === at);
  const lines = weights.flatMap((weight): readonly LearningLine[] => {
    const from = unitAt(weight.layer, weight.from);
    const to = own && weight.layer === columns.length ? picture : unitAt(weight.layer + 1, weight.to);
    if (from === undefined || to === undefined) return [];
    return [{ ...weight, x1: from.x + from.w, y1: from.y + from.h / 2, x2: to.x, y2: to.y + to.h / 2 }];
  });
  const taken = [
    ...units.map(({ x, y, w, h }) => ({ x, y: y - head, w, h: h + head })),
    ...(picture === undefined ? [] : [picture]),
  ];
  return {
    units,
    lines: layers.slice(1).flatMap((targets, l) => {
      const between = lines.filter(({ layer }) => layer === l + 1);
      return withNumbers(between, targets, taken, unit);
    }),
    picture,
    named: roomy,
  };
}

/** How wide the line of a weight is, in CSS pixels: wider for a larger weight of either sign, and never wider than 11. */
export const learningWidth = (weight: number): number =>
  Number.isFinite(weight) ? 1 + (10 * Math.abs(weight)) / (Math.abs(weight) + 4) : 1;
