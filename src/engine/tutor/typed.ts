// A number as a hand wrote it: its value, and how far it was written out.

/** A number found by hand. */
export interface Typed {
  readonly value: number;
  /** Significant digits that were written: 3 for `0.0120`, 0 for `0`. */
  readonly digits: number;
  /** What one step of the last written place is worth: 0.0001 for `0.0120`; 0 for a fraction, which is exact. */
  readonly unit: number;
}

/** What counts as all digits of a double, when arithmetic went another way. */
export const allDigits = 12;
/** Half a unit is often a decimal fraction that a double misses by a hair. */
const half = 0.5000001;

/** Whether a number is the same as another but for the rounding of a double. */
export const isSame = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 0.5 * 10 ** -allDigits * Math.max(Math.abs(a), Math.abs(b));

/** Whether a typed number is what one writes for this number when one writes so many places. */
export const isWritten = ({ value, unit }: Typed, number: number): boolean =>
  Math.abs(value - number) <= half * unit || isSame(value, number);

/** Whether it is the number cut off, or rounded to the wrong side: the next to it at the last written place. */
export function isNextTo({ value, unit, digits }: Typed, number: number): boolean {
  const places = number / unit;
  return digits > 1 && Math.abs(value - number) < unit && Math.abs(places - Math.round(places)) > 1e-6;
}

/** To how many significant digits a number agrees with another: within half a unit of the last of them. */
export function agreeing(value: number, number: number): number {
  if (value === number) return Infinity;
  if (number === 0 || !Number.isFinite(number)) return 0;
  const size = Math.floor(Math.log10(Math.abs(number)));
  const off = Math.abs(value - number);
  for (let digits = allDigits; digits > 0; digits--) if (off <= half * 10 ** (size + 1 - digits)) return digits;
  return 0;
}
