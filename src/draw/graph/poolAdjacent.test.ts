// Settling a row: in order, apart, and nowhere better by moving any thing or block.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerMedian, mean, settleColumn, upperMedian, type Wish } from './poolAdjacent';

const wish = fc.record({ at: fc.integer({ min: -50, max: 50 }), weight: fc.integer({ min: 1, max: 4 }) });
const row = fc.array(fc.tuple(fc.array(wish, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 20 })), {
  minLength: 1,
  maxLength: 8,
});

const cost = (wishes: readonly (readonly Wish[])[], places: readonly number[], power: number): number =>
  wishes.reduce(
    (sum, own, i) => sum + own.reduce((s, { at, weight }) => s + weight * Math.abs(at - (places[i] ?? 0)) ** power, 0),
    0,
  );

test.each([
  ['mean', mean, 2],
  ['lower median', lowerMedian, 1],
  ['upper median', upperMedian, 1],
] as const)('%s', (_, settle, power) => {
  fc.assert(
    fc.property(row, (things) => {
      const wishes = things.map(([own]) => own);
      const apart = things.map(([, gap]) => gap);
      const places = settleColumn(wishes, apart, settle);
      places.forEach((place, i) => {
        if (i > 0) expect(place - (places[i - 1] ?? 0)).toBeGreaterThanOrEqual((apart[i] ?? 0) - 1e-9);
      });
      const best = cost(wishes, places, power);
      // Any stretch of the row, moved a little as far as its neighbours allow, is no better.
      for (let from = 0; from < places.length; from++) {
        for (let to = from + 1; to <= places.length; to++) {
          for (const by of [-0.5, 0.5]) {
            const moved = places.map((place, i) => (i >= from && i < to ? place + by : place));
            const allowed = moved.every((place, i) => i === 0 || place - (moved[i - 1] ?? 0) >= (apart[i] ?? 0) - 1e-9);
            if (allowed) expect(cost(wishes, moved, power)).toBeGreaterThanOrEqual(best - 1e-6);
          }
        }
      }
    }),
    { numRuns: 200 },
  );
});
