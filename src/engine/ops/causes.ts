// What made the value of an operation infinite or undefined, by its arguments.
import type { CauseKey } from '../types';

/** The cause, for arguments at which the value is not finite. */
export type CauseOf = (args: readonly number[]) => CauseKey;

const isInfinite = (x: number): boolean => Math.abs(x) === Infinity;

/** Of any function that its row says nothing else about. */
export const causeOfFunction: CauseOf = (args) => (args.some(isInfinite) ? 'undefinedAtInfinity' : 'overflow');

/** Of sums and differences. */
export const causeOfSum: CauseOf = (args) => (args.some(isInfinite) ? 'infinityMinusInfinity' : 'overflow');

/** Of products, alone or added up. */
export const causeOfProduct: CauseOf = (args) => {
  if (!args.some(isInfinite)) return 'overflow';
  return args.includes(0) ? 'zeroTimesInfinity' : 'infinityMinusInfinity';
};

/** Of a/b. */
export const causeOfQuotient: CauseOf = ([a = NaN, b = NaN]) => {
  if (b === 0) return a === 0 ? 'zeroOverZero' : 'divisionByZero';
  return isInfinite(a) && isInfinite(b) ? 'infinityOverInfinity' : 'overflow';
};

/** Of a^b. */
export const causeOfPower: CauseOf = (args) => {
  const [a = NaN, b = NaN] = args;
  if (a === 0 && b < 0) return 'divisionByZero';
  return a < 0 && !Number.isInteger(b) ? 'powerUndefined' : causeOfFunction(args);
};

/** Of a square root. */
export const causeOfRoot: CauseOf = ([a = NaN]) => (a < 0 ? 'rootOfNegative' : 'overflow');

/** Of a logarithm whose argument is 0 at this place. */
export const causeOfLogarithm =
  (zero: number): CauseOf =>
  ([a = NaN]) =>
    a === zero ? 'logOfZero' : a < zero ? 'logOfNegative' : 'overflow';

/** Of the logarithms of a and of 1-a. */
export const causeOfLogLoss: CauseOf = ([a = NaN]) => {
  if (a === 0 || a === 1) return 'logOfZero';
  return a < 0 || a > 1 ? 'logOfNegative' : 'overflow';
};
