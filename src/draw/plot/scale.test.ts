// Scales: ends lie at ends, equal steps are equal lengths, and d3 has the same numbers.
import { scaleLinear, scaleLog } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linear, logarithmic } from './scale';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const positive = fc.double({ min: 1e-12, max: 1e12, noNaN: true });
const near = (found: number, wanted: number, size: number): void =>
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-9 * (Math.abs(size) + 1));

test('a straight scale is that of d3, and its inverse is the scale the other way round', () => {
  fc.assert(
    fc.property(number, number, number, number, number, (a, b, from, to, x) => {
      fc.pre(Math.abs(b - a) > 1e-3);
      const here = linear([a, b], [from, to]);
      const size = Math.max(
        Math.abs(here(x)),
        Math.abs(from),
        Math.abs(to),
        Math.abs(x / (b - a)) * Math.abs(to - from),
      );
      near(here(x), scaleLinear([a, b], [from, to])(x), size);
      near(here(a), from, size);
      near(here(b), to, size);
    }),
  );
  expect(linear([2, 2], [0, 10])(7)).toBe(5);
  expect(linear([0, 10], [100, 200])(linear([100, 200], [0, 10])(137))).toBeCloseTo(137, 12);
});

test('a logarithmic scale is that of d3', () => {
  fc.assert(
    fc.property(positive, positive, positive, (a, b, x) => {
      fc.pre(Math.abs(Math.log(b / a)) > 1e-3);
      const found = logarithmic([a, b], [0, 500])(x);
      near(found, scaleLog([a, b], [0, 500])(x), found);
    }),
  );
  expect(logarithmic([1, 100], [0, 2])(10)).toBeCloseTo(1, 12);
});
