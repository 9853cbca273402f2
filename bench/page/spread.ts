// The middle of what was measured, and how far it spreads.

/** The median, and the quarters below and above it. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;

/** The median of some numbers; NaN where there are none. */
export const median = (numbers: readonly number[]): number =>
  at(
    numbers.toSorted((a, b) => a - b),
    1 / 2,
  );

/** The median of some numbers with their quarters; NaN where there are none. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  return { median: at(sorted, 1 / 2), low: at(sorted, 1 / 4), high: at(sorted, 3 / 4) };
}
