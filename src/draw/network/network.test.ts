// The laws of the drawing by layers: nothing stands on anything else, whatever the shape.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fittedNumber, inkWidth } from '../numbers';
import { plainNetwork } from '../../lessons/network/shape';
import { hallRoom, type NetworkPlaces, type NetworkRoom, type Place, placeNetwork } from './network';

const shapes: readonly (readonly number[])[] = [
  [2, 1],
  [2, 2, 1],
  [2, 3, 1],
  [2, 2, 2],
  [2, 2, 2, 1],
  [3, 4, 1],
  [2, 3, 3, 1],
  [3, 4, 4, 2],
  [2, 2, 2, 2, 2, 2, 1],
  [2, 8, 8, 1],
  [2, 16, 16, 2],
  [4, 40, 3],
  [2, 64, 30],
  [16, 16],
];
const roomOf = (w: number, h: number): NetworkRoom => ({ room: { w, h }, least: 0.79, unitRoom: 0 });
const hall: NetworkRoom = { room: hallRoom, least: 1, unitRoom: 0 };
const hands = {
  phone: roomOf(498, 356),
  'low phone': roomOf(456, 182),
  'phone on its side': roomOf(686, 174),
} as const;
const rooms: Readonly<Record<string, NetworkRoom>> = { hall, ...hands, watch: roomOf(330, 100) };

const meet = (a: Place, b: Place): boolean =>
  a.x + 0.01 < b.x + b.w && b.x + 0.01 < a.x + a.w && a.y + 0.01 < b.y + b.h && b.y + 0.01 < a.y + a.h;

const meetings = (boxes: readonly Place[]): number =>
  boxes.reduce((sum, box, i) => sum + boxes.slice(0, i).filter((other) => meet(box, other)).length, 0);

const boxesOf = (places: NetworkPlaces): readonly Place[] => [
  ...places.units,
  ...places.blocks,
  places.loss,
  places.penalty,
  ...(places.labels.length === 0 ? [places.label] : places.labels),
];

/** All numbers of weights that can be there at once: all, or those into one unit, or those out of one. */
function together({ labelled, weights }: NetworkPlaces): readonly (readonly Place[])[] {
  if (labelled) return [weights.map(({ label }) => label)];
  const groups = new Map<string, Place[]>();
  const add = (key: string, place: Place): void => void groups.set(key, [...(groups.get(key) ?? []), place]);
  for (const { layer, from, to, label, atTarget } of weights) {
    add(`into ${layer} ${to}`, label);
    add(`out of ${layer} ${from}`, atTarget);
  }
  return [...groups.values()];
}

function laws(layers: readonly number[], bias: boolean, room: NetworkRoom): void {
  const places = placeNetwork({ layers, bias }, room);
  const boxes = boxesOf(places);
  expect(meetings(boxes)).toBe(0);
  for (const numbers of together(places)) {
    expect(meetings(numbers)).toBe(0);
    expect(numbers.filter((number) => boxes.some((box) => meet(number, box)))).toEqual([]);
  }
  const bands = places.bands.map(({ label }) => label);
  expect(bands.filter((label) => boxes.some((box) => meet(label, box)))).toEqual([]);
  for (const { x, y, w, h } of boxes) {
    expect(x).toBeGreaterThanOrEqual(-0.01);
    expect(y).toBeGreaterThanOrEqual(-0.01);
    expect(x + w).toBeLessThanOrEqual(places.width + 0.01);
    expect(y + h).toBeLessThanOrEqual(places.height + 0.01);
  }
}

describe('nothing stands on anything else, and all is inside the drawing', () => {
  for (const [name, room] of Object.entries(rooms))
    for (const layers of shapes)
      test(`${layers.join('-')}: ${name}`, () => {
        laws(layers, true, room);
        laws(layers, false, room);
      });

  test('any shape in any room', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 7 });
    const aRoom = fc.record({
      room: fc.record({ w: fc.integer({ min: 100, max: 1000 }), h: fc.integer({ min: 60, max: 600 }) }),
      least: fc.double({ min: 0.5, max: 1, noNaN: true }),
      unitRoom: fc.integer({ min: 0, max: 200 }),
    });
    fc.assert(fc.property(sizes, fc.boolean(), aRoom, laws), { numRuns: 60 });
  });
});

test('a number of a weight stays in its room, whatever it is, in every lane', () => {
  const lanes = Object.values(rooms).flatMap((of) =>
    [
      [2, 2, 1],
      [2, 3, 3, 1],
    ].flatMap((layers) => {
      const { laneText, weights } = placeNetwork(plainNetwork(layers), of);
      const room = weights[0]?.label;
      return laneText === undefined || room === undefined ? [] : [{ laneText, room }];
    }),
  );
  expect(lanes.length).toBeGreaterThan(2);
  fc.assert(
    fc.property(fc.double({ min: -12, max: 9, noNaN: true }), fc.boolean(), (power, negative) => {
      const x = (negative ? -1 : 1) * 10 ** power;
      for (const { laneText, room } of lanes) {
        for (const size of [laneText.large, laneText.small])
          expect(inkWidth(fittedNumber(x, (room.w - 5) / size)) * size).toBeLessThanOrEqual(room.w);
        expect(laneText.lines.at(-1) ?? Infinity).toBeLessThan(room.h);
      }
    }),
  );
});

describe('each weight has a line or is part of a band', () => {
  test.each(shapes)('%i-%i', (...layers) => {
    const places = placeNetwork({ layers, bias: true });
    const drawn = places.weights.length + places.bands.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    const all = layers.slice(1).reduce((sum, units, i) => sum + units * ((layers[i] ?? 0) + 1), 0);
    expect(drawn).toBe(all);
  });
});

describe('what a lecture hall sees', () => {
  test.each([[[2, 1]], [[2, 2, 1]], [[2, 3, 1]], [[3, 4, 4, 2]], [[2, 8, 8, 1]], [[2, 16, 16, 2]], [[4, 40, 3]]])(
    '%s is in sight as a whole',
    (layers) => {
      const { width, height } = placeNetwork(plainNetwork(layers));
      expect(width).toBeLessThanOrEqual(hallRoom.w);
      expect(height).toBeLessThanOrEqual(hallRoom.h);
    },
  );

  test('2-2-1 shows the numbers of all weights in large boxes', () => {
    expect(placeNetwork(plainNetwork([2, 2, 1]))).toMatchObject({ labelled: true, density: 'roomy' });
  });

  test.each([[[2, 2, 1]], [[2, 3, 1]], [[2, 3, 3, 1]], [[3, 3, 2]]])('%s uses the height that there is', (layers) => {
    const { width, height, labelled } = placeNetwork(plainNetwork(layers));
    expect(Math.min(hallRoom.w / width, hallRoom.h / height) * height).toBeGreaterThan(0.85 * hallRoom.h);
    expect(labelled).toBe(true);
  });

  test.each(Object.entries(hands))('a %s shows 2-2-1 whole, with the numbers of all weights', (_, of) => {
    const { width, height, labelled } = placeNetwork(plainNetwork([2, 2, 1]), of);
    expect(labelled).toBe(true);
    expect(Math.min(of.room.w / width, of.room.h / height)).toBeGreaterThan(of.least);
  });

  test('both ends of a network of five layers are in sight', () => {
    expect(placeNetwork(plainNetwork([2, 4, 4, 4, 2])).width).toBeLessThanOrEqual(hallRoom.w);
  });
});
