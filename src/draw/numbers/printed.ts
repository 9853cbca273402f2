// What a number says when it is printed: the number that its digits are, and how far the true one may be from it.
import { formatNumber, parseNumber } from './number';

interface Printed {
  readonly number: number;
  /** Half a unit of the last digit; 0 where nothing was rounded off. */
  readonly half: number;
}

/** Noise of binary arithmetic, which a printed number forgives. */
const noise = 1e-12;

/** Half a unit of the last of the digits that a text shows. */
function halfUnit(text: string): number {
  const [mantissa = '', power] = text.replace(/[≈−]/g, '').split('×');
  const exponent = power === undefined ? 0 : Math.floor(Math.log10(Math.abs(Number(parseNumber(`1×${power}`)))) + 0.5);
  const decimals = (mantissa.split('.')[1] ?? '').length;
  return 0.5 * 10 ** (exponent - decimals);
}

/** What the short form of a number says. */
export function printed(x: number): Printed {
  const text = formatNumber(x);
  const read = Number.isFinite(x) ? parseNumber(text) : x;
  const number = typeof read === 'number' ? read : x;
  const exact = !Number.isFinite(x) || Math.abs(number - x) <= noise * Math.abs(x);
  return { number, half: exact ? 0 : halfUnit(text) };
}
