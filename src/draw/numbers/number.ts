// Numbers as text and back: short, honest about rounding, the same in every locale.

import { memoByKey } from '../../engine';

/** A number in its short form, before it is written as text or as TeX. */
interface ShortNumber {
  readonly kind: 'finite' | 'infinite' | 'undefined';
  readonly negative: boolean;
  /** True where the digits look exact and are not: shown with an almost-equal sign. */
  readonly almost: boolean;
  readonly digits: string;
  /** Power of ten that the digits are multiplied by; 0 writes none. */
  readonly exponent: number;
}

interface NumberFormat {
  /** Significant digits; more are shown where fewer would look exact. */
  readonly digits?: number;
  /** What stands for an undefined number. */
  readonly undefinedWord?: string;
  /** Whether -0 keeps its sign, where that is the point: 1/(-0). */
  readonly signedZero?: boolean;
}

const usualDigits = 4;
/** Digits that a number in plain notation is widened to before it is marked as rounded. */
const widest = 7;
/** This many zeros at the end, left out, make a rounded number look exact: 0.5 for 0.50003. */
const tellingZeros = 2;
/** Plain notation from here .. */
const smallest = 1e-4;
/** .. to here; whole numbers up to nine digits. */
const largest = 1e6;
const largestWhole = 1e9;
/** A decimal fraction this many units in the last place away is what was meant: 0.1 + 0.2 is shown as 0.3. */
const noise = 4 * Number.EPSILON;

const significant = (text: string): number =>
  text
    .replace(/e.*/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;

interface Rounding {
  /** How many significant digits are written. */
  readonly digits: number;
  readonly almost: boolean;
  /** Whether zeros at the end say nothing. */
  readonly exact: boolean;
}

/** The fewest digits that do not pretend to be exact. */
function rounding(x: number, digits: number, most: number): Rounding {
  for (let n = digits; n <= Math.max(digits, most); n++) {
    const text = x.toPrecision(n);
    if (Number(text) === x || n - significant(text) < tellingZeros)
      return { digits: n, almost: false, exact: Math.abs(Number(text) - x) <= noise * x };
  }
  // A whole number is read as exactly that, so only fractions are forgiven the noise of binary arithmetic.
  const short = Number(x.toPrecision(digits));
  const forgiven = !Number.isInteger(short) && Math.abs(x - short) <= noise * x;
  return { digits, almost: !forgiven, exact: true };
}

/**
 * Digits without the zeros at the end of a number that has no more: 0.5. Where more were rounded off, a zero says so:
 * 0.02650.
 */
const trimmed = (text: string, exact: boolean): string =>
  exact && text.includes('.') ? text.replace(/\.?0+$/, '') : text;

/** The short form of a number: at least `digits` significant digits where it has them. */
function shortened(x: number, digits: number): ShortNumber {
  const negative = x < 0 || Object.is(x, -0);
  const base = { negative, almost: false, digits: '', exponent: 0 };
  if (Number.isNaN(x)) return { ...base, kind: 'undefined', negative: false };
  const size = Math.abs(x);
  if (size === Infinity) return { ...base, kind: 'infinite' };
  if (size === 0 || (Number.isInteger(size) && size < largestWhole)) {
    return { ...base, kind: 'finite', digits: String(size) };
  }
  const plain = size >= smallest && size < largest;
  const whole = plain && size >= 1 ? String(Math.trunc(size)).length : 0;
  const { digits: count, almost, exact } = rounding(size, Math.max(digits, whole + 1), plain ? widest : digits);
  if (plain) return { ...base, kind: 'finite', almost, digits: trimmed(size.toPrecision(count), exact) };
  const all = size.toExponential();
  const [mantissa = '', exponent = '0'] = (significant(all) <= count ? all : size.toExponential(count - 1)).split('e');
  return { ...base, kind: 'finite', almost, digits: trimmed(mantissa, exact), exponent: Number(exponent) };
}

const usuallyShort = memoByKey((x: number) => shortened(x, usualDigits));

/** The same, remembered where it is asked for most; the zeros, which are one key with two signs, are not. */
const shortNumber = (x: number, digits = usualDigits): ShortNumber =>
  digits === usualDigits && x !== 0 ? usuallyShort(x) : shortened(x, digits);

const raisedSigns = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A text with its digits and hyphens raised: -18 gives ⁻¹⁸. */
export const raised = (text: string): string =>
  text.replace(/[-\d]/g, (sign) => (sign === '-' ? '⁻' : (raisedSigns[Number(sign)] ?? sign)));

/** A number as text: `−0.5`, `4.248×10⁻¹⁸`, `∞`; `≈` in front where rounding would look exact. Locale independent. */
export function formatNumber(x: number, format: NumberFormat = {}): string {
  const { kind, negative, almost, digits, exponent } = shortNumber(x, format.digits);
  if (kind === 'undefined') return format.undefinedWord ?? '?';
  const sign = negative && (x !== 0 || format.signedZero === true) ? '−' : '';
  if (kind === 'infinite') return `${sign}∞`;
  const power = exponent === 0 ? '' : `×10${raised(String(exponent))}`;
  return `${almost ? '≈' : ''}${sign}${digits}${power}`;
}

/** A number as TeX, the twin of `formatNumber`; `undefinedWord` must be plain words. */
export function formatTex(x: number, format: NumberFormat = {}): string {
  const { kind, negative, almost, digits, exponent } = shortNumber(x, format.digits);
  if (kind === 'undefined') return `\\text{${format.undefinedWord ?? '?'}}`;
  const sign = negative && (x !== 0 || format.signedZero === true) ? '-' : '';
  if (kind === 'infinite') return `${sign}\\infty`;
  const power = exponent === 0 ? '' : `{\\times}10^{${exponent}}`;
  return `${almost ? '{\\approx}' : ''}${sign}${digits}${power}`;
}

/** All digits of a number, JavaScript's shortest form that reads back, with the sign of −0. */
export const fullNumber = (x: number): string => (Object.is(x, -0) ? '-0' : String(x));

/** Why a text is no number: a key of the dictionary, and the text as a sentence can quote it. */
export interface NumberProblem {
  readonly key: 'empty' | 'notANumber' | 'decimalComma' | 'notFinite';
  readonly what: string;
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const decimalComma = /^[+-]?\d*,\d+(?:e[+-]?\d+)?$/i;
const notFinite = /^[+-]?(?:inf(?:inity)?|∞|nan)$/i;
const maxTyped = 400;
const longestQuoted = 20;

const quoted = (text: string): string => (text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text);

/** Signs that are typed, pasted or shown, as the signs that JavaScript reads. */
export const plainSigns = (text: string): string =>
  text
    .trim()
    .slice(0, maxTyped)
    .replace(/[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (power) => `^${power}`)
    .normalize('NFKC')
    .replace(/[−–﹣]/g, '-')
    .replace(/^≈/, '')
    .replace(/\s*[×·*x]\s*10\s*\^\s*/i, 'e')
    .trim();

/** Whether a number may begin with what a key writes: whatever the reader below knows, and a comma, about which it has a word. */
export const beginsNumber = (key: string): boolean => /^[-+.,\d]/.test(plainSigns(key));

/**
 * Reads a number that a person typed: `-0.5`, `−0.5`, `1e-3`, `1/3`, `４`, `4.2×10⁻¹⁸`.
 * Gives the reason when it is none or not finite.
 */
export function parseNumber(text: string): number | NumberProblem {
  const typed = plainSigns(text);
  const no = (key: NumberProblem['key']): NumberProblem => ({ key, what: quoted(text.trim()) });
  if (typed === '') return no('empty');
  if (notFinite.test(typed)) return no('notFinite');
  if (decimalComma.test(typed)) return no('decimalComma');
  const parts = typed.split('/').map((part) => part.trim());
  if (parts.length > 2 || !parts.every((part) => decimal.test(part))) return no('notANumber');
  const [over = NaN, under = 1] = parts.map(Number);
  const read = over / under;
  return Number.isFinite(read) ? read : no('notFinite');
}
