// Positive numbers as bars on a common logarithmic scale.
import { clamp } from './place';
import { logarithmic } from './scale';

/** Even the smallest bar is seen, and numbers below this part of the largest are no longer told apart. */
const shortest = 0.03;
const reach = 1e-12;

/** Lengths between 0 and 1: the largest number has 1, a factor of ten is the same length everywhere; 0 for no number above 0. */
export function logBars(numbers: readonly number[]): readonly number[] {
  const shown = numbers.filter((each) => Number.isFinite(each) && each > 0);
  const most = Math.max(...shown);
  // Three powers of ten at least, so that small differences stay small.
  const least = Math.max(most * reach, Math.min(most / 1000, ...shown));
  const scale = logarithmic([least, most], [shortest, 1]);
  return numbers.map((each) => (Number.isFinite(each) && each > 0 ? scale(clamp(each, least, most)) : 0));
}
