// A number in a node of a compact drawing: bold where it is short enough, and the room that it takes.
import { numberWidth } from '../../draw/graph';
import type { Quantity } from '../marks';
import { fittedNumber } from './fitted';

/** Between a number and the border, and between an operation and a name. */
export const air = 4;

/** Beside a number that is too small for its node even with a single digit. */
const closeAir = 3;

/** How much larger a number is that stands out. */
const stronger = 1.12;

/** What stands for a quantity in a node of a width, and its size. */
export function compactNumber(
  quantity: Quantity,
  word: string,
  width: number,
  text: number,
  strong: boolean,
): ReturnType<typeof fittedNumber> {
  const beside = (space: number): ReturnType<typeof fittedNumber> =>
    fittedNumber(quantity, word, {
      room: width - 2 * space,
      size: strong ? stronger * text : text,
      least: text,
      weight: strong ? 'bold' : 'regular',
    });
  const usual = beside(air);
  return usual.size < text ? beside(closeAir) : usual;
}

/** Whether the number of a quantity is short enough to be bold in a node of a width. */
export function isStrong(quantity: Quantity, word: string, width: number, text: number): boolean {
  const usual = fittedNumber(quantity, word, { room: width, size: text, least: 0 }).text;
  return stronger * text * numberWidth(usual, 'bold') <= width - 2 * air;
}

/** The width of a node in which a quantity stands as it does in a node of `width`, and no wider. */
export function neededWidth(quantity: Quantity, word: string, width: number, text: number): number {
  const strong = isStrong(quantity, word, width, text);
  const { text: shown, size } = compactNumber(quantity, word, width, text, strong);
  // A hair more, so that rounding does not make it thinner.
  return size * numberWidth(shown, strong ? 'bold' : 'regular') + 2 * air + 0.01;
}
