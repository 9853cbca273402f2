// How wide a number is written, and a number in as many digits as a narrow room has place for.
import { memoByKey } from '../../engine/memo';
import { formatNumber } from './number';

/** Advances of signs, as parts of the size of their type; all others are as wide as a digit. */
const advances: readonly (readonly [signs: RegExp, advance: number])[] = [
  [/[ .]/, 0.28],
  [/[()]/, 0.39],
  [/[⁻⁰¹²³⁴-⁹]/, 0.4],
  [/[×−≈—]/, 0.78],
];
const digit = 0.5;

const advanceOf = memoByKey((sign: string): number => advances.find(([signs]) => signs.test(sign))?.[1] ?? digit);

/** Width of a number, or of a name of letters, in units of the size of its type (KaTeX_Main). */
export function inkWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += advanceOf(sign);
  return width;
}

/** Digits that are tried one after the other. */
const digits = [4, 3, 2, 1] as const;

/**
 * A number with four digits, or with fewer where these are wider than `room`, in units of the size of its type. A number
 * that needs more than the room with one digit is a power of ten, and is given with one.
 */
export function fittedNumber(x: number, room: number, undefinedWord = '?'): string {
  let text = '';
  for (const each of digits) {
    text = formatNumber(x, { undefinedWord, digits: each });
    if (inkWidth(text) <= room) break;
  }
  return text;
}
