// The laws of lanes: every room is inside, none meets another, and all are in the order of the matrix.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { laneLength, laneRooms } from './lanes';

const lengths = fc.integer({ min: 1, max: 60 });
const sizes = fc.record({
  room: lengths,
  air: fc.integer({ min: 0, max: 9 }),
  between: fc.integer({ min: 0, max: 20 }),
});

test('rooms are inside, apart and in order, wherever their units are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -100, max: 900 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 9 }),
      sizes,
      fc.integer({ min: 0, max: 300 }),
      (middles, count, lane, spare) => {
        const length = laneLength(middles.length, count, lane) + spare;
        const sorted = middles.toSorted((a, b) => a - b);
        const rooms = laneRooms(
          sorted.map((middle) => ({ count, middle })),
          length,
          lane,
        );
        const flat = rooms.flat();
        expect(flat.length).toBe(middles.length * count);
        expect(Math.min(...flat)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...flat) + lane.room).toBeLessThanOrEqual(length);
        flat.slice(1).forEach((start, i) => {
          expect(start - (flat[i] ?? NaN)).toBeGreaterThanOrEqual(lane.room + Math.min(lane.air, lane.between) - 1e-9);
        });
        rooms.slice(1).forEach((group, i) => {
          expect((group[0] ?? NaN) - (rooms[i]?.at(-1) ?? NaN)).toBeGreaterThanOrEqual(lane.room + lane.between - 1e-9);
        });
      },
    ),
  );
});

test('a lane with room to spare puts each group beside its unit', () => {
  const lane = { room: 20, air: 4, between: 10 };
  expect(
    laneRooms(
      [
        { count: 2, middle: 50 },
        { count: 2, middle: 200 },
      ],
      300,
      lane,
    ),
  ).toEqual([
    [28, 52],
    [178, 202],
  ]);
});
