// A number as a hand wrote it: its value, how many digits were written, and what the last of them is worth.
import type { Typed } from '../../engine';
import { type NumberProblem, parseNumber, plainSigns } from './number';

/** How many significant digits a person typed: 3 for `0.0120`; all of a double's, 17, for a fraction such as `1/3`. */
export function typedDigits(text: string): number {
  const typed = plainSigns(text);
  if (typed.includes('/')) return 17;
  const [mantissa = ''] = typed.split(/e/i);
  return mantissa.replace(/[+\-.]/g, '').replace(/^0+/, '').length;
}

/** What one step of the last printed place is worth: 0.0001 for `0.0120`, 1 for `12`; 0 for a fraction, which is exact. */
export function typedUnit(text: string): number {
  const typed = plainSigns(text);
  if (typed.includes('/')) return 0;
  const [mantissa = '', exponent = '0'] = typed.split(/e/i);
  return 10 ** (Number(exponent) - (mantissa.split('.')[1] ?? '').length);
}

/** A number that a person typed, with its digits; the reason when it is none. */
export function readTyped(text: string): Typed | NumberProblem {
  const value = parseNumber(text);
  return typeof value === 'number' ? { value, digits: typedDigits(text), unit: typedUnit(text) } : value;
}
