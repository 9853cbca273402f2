// Looking up places in sorted lists agrees with looking at every number.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeAbove } from './sorted';

test('the first place above a bound', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 })), fc.integer({ min: -2, max: 32 }), (numbers, bound) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const found = sorted.findIndex((each) => each > bound);
      expect(placeAbove(sorted, bound)).toBe(found < 0 ? sorted.length : found);
    }),
  );
});
