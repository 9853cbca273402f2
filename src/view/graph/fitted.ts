// A number in a room of the drawing: as large as wanted, smaller where it is long, and with fewer digits before it is too small.
import { fittingSize } from '../../draw/graph';
import { type Quantity, quantityText } from '../marks';

interface Wanted {
  readonly room: number;
  readonly size: number;
  /** Under this size digits are left out. */
  readonly least: number;
  readonly weight?: 'regular' | 'bold';
}

interface FittedNumber {
  readonly text: string;
  readonly size: number;
}

/** What stands for a quantity in its room. */
export function fittedNumber(quantity: Quantity, word: string, wanted: Wanted): FittedNumber {
  const { room, size, least, weight = 'bold' } = wanted;
  const sized = (text: string): FittedNumber => ({ text, size: fittingSize(text, size, room, weight) });
  let best = sized(quantityText(quantity, word));
  for (let digits = 3; digits > 0 && best.size < least; digits--) {
    const next = sized(quantityText(quantity, word, digits));
    if (next.size > best.size) best = next;
  }
  return best;
}
