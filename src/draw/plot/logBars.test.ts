// Laws of the bars: a factor is a length, the largest fills its row, and what is no number above 0 has none.
import { expect, test } from 'vitest';
import { logBars } from './logBars';

test('the same factor is the same length', () => {
  const [a = 0, b = 0, c = 0] = logBars([1, 1e-2, 1e-4]);
  expect(a).toBe(1);
  expect(a - b).toBeCloseTo(b - c, 12);
  expect(c).toBeGreaterThan(0);
});
test('small differences stay small, and one number alone is full', () => {
  const [, half = 0] = logBars([1, 0.5]);
  expect(half).toBeGreaterThan(0.85);
  expect(logBars([0.01])).toEqual([1]);
});
test('nothing, infinite and undefined have no bar', () => {
  expect(logBars([0, NaN, Infinity, 1])).toEqual([0, 0, 0, 1]);
  expect(logBars([0, 0])).toEqual([0, 0]);
  expect(logBars([])).toEqual([]);
  for (const length of logBars([1, 1e-300])) expect(length).toBeGreaterThan(0);
});
