// The lines of the weights, and the room for their numbers.
import { type Line, type Place, placeLabels } from './labels';
import type { Frame, Placed } from './frame';
import type { UnitPlace, WeightPlace } from './places';

/** Of more weights than this not all can show their numbers; looking for places would take long. */
const mostLabelled = 40;
/** How far the room of a number may reach over a unit, the best first: as far as the longest number leaves it blank. */
const reaches = [4, 3, 9] as const;
/** Between a unit and the number of a weight beside it. */
const air = 2;

/** The middle of a box. */
export const middle = (place: Place): { readonly x: number; readonly y: number } => ({
  x: place.x + place.w / 2,
  y: place.y + place.h / 2,
});

/** Whether two boxes share more than their rims. */
const meet = (a: Place, b: Place): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** The line of a weight: each enters its unit at a place of its own, in written order. */
function lineOf(source: Place, target: Place, share: number, { direction }: Frame): Line {
  return direction === 'right'
    ? { x1: source.x + source.w, y1: middle(source).y, x2: target.x, y2: target.y + target.h * share }
    : { x1: middle(source).x, y1: source.y, x2: target.x + target.w * share, y2: target.y + target.h };
}

/** Room for a number at the side of a box: behind it or in front of it, as the layers run. */
function beside(box: Place, behind: boolean, { direction, sizes: { number } }: Frame): Place {
  const { x, y } = middle(box);
  if (direction === 'right')
    return { ...number, x: behind ? box.x + box.w + air : box.x - air - number.w, y: y - number.h / 2 };
  return { ...number, x: x - number.w / 2, y: behind ? box.y - air - number.h : box.y + box.h + air };
}

/** All weights between layers whose units are drawn one by one. */
export function weightPlaces({ layers }: Placed, units: readonly UnitPlace[], frame: Frame): readonly WeightPlace[] {
  const of = (layer: number): readonly UnitPlace[] => units.filter((each) => each.layer === layer);
  const isWhole = (layer: number): boolean => of(layer).some(({ unit }) => unit > 0);
  const pairs = layers.slice(1).flatMap((_, i) => {
    const layer = i + 1;
    if (!isWhole(layer) || !isWhole(layer + 1)) return [];
    const sources = of(layer);
    return of(layer + 1)
      .filter(({ unit }) => unit > 0)
      .flatMap((target) => sources.map((source) => ({ layer, source, target })));
  });
  const lines = pairs.map(({ layer, source, target }) => {
    const share = frame.density === 'rows' ? 0.5 : (source.unit + 1) / ((layers[layer - 1] ?? 0) + 2);
    return lineOf(source, target, share, frame);
  });
  const placed = (labels: readonly Place[]): readonly WeightPlace[] =>
    pairs.flatMap(({ layer, source, target }, i): WeightPlace[] => {
      const line = lines[i];
      if (line === undefined) return [];
      const label = labels[i] ?? beside(source, true, frame);
      return [{ layer, from: source.unit, to: target.unit, line, label, atTarget: beside(target, false, frame) }];
    });
  const axis = frame.direction === 'right' ? 'x' : 'y';
  const tries = pairs.length <= mostLabelled && frame.density !== 'rows' ? reaches : [];
  for (const reach of tries) {
    const found = placed(placeLabels(lines, { axis, reach }));
    if (allApart(found, units)) return found;
  }
  return placed([]);
}

/** Left and right of a number its room is empty, unless it has a minus and all digits. */
const blank = 9;

/** Where the ink of a number is. */
export const inkOf = (label: Place): Place => ({ ...label, x: label.x + blank, w: label.w - 2 * blank });

/** Whether no number of a weight stands on another or on a box. */
export const allApart = (weights: readonly WeightPlace[], boxes: readonly Place[]): boolean =>
  weights.length <= mostLabelled &&
  weights.every(
    ({ label }, i) =>
      weights.slice(0, i).every((other) => !meet(inkOf(label), inkOf(other.label))) &&
      boxes.every((box) => !meet(inkOf(label), box)),
  );
