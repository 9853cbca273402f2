// How wide a number is written, and a number in as many digits as a narrow room has place for.
import { formatNumber } from './number';

/** Advances of signs, as parts of the size of their type; all others are as wide as a digit. */
const advances: readonly (readonly [signs: RegExp, advance: number])[] = [
  [/[ .]/, 0.28],
  [/[()]/, 0.39],
  [/[⁻⁰¹²³⁴-⁹]/, 0.4],
  [/[×−≈—]/, 0.78],
];
const digit = 0.5;

/** Width of a number, or of a name of letters, in units of the size of its type (KaTeX_Main). */
export const inkWidth = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (advances.find(([signs]) => signs.test(sign))?.[1] ?? digit), 0);

/** Digits that are tried one after the other. */
const digits = [4, 3, 2, 1] as const;

/**
 * A number with four digits, or with fewer where these are wider than `room`, in units of the size of its type. A number
 * that needs more than the room with one digit is a power of ten, and is given with one.
 */
export function fittedNumber(x: number, room: number, undefinedWord = '?'): string {
  const texts = digits.map((each) => formatNumber(x, { undefinedWord, digits: each }));
  return texts.find((text) => inkWidth(text) <= room) ?? texts.at(-1) ?? '';
}
