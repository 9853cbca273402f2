// What a reader typed, as numbers for what was asked; or why it is no answer, in words.
import { parseNumber, readTyped, readTypedRows, type TypedCell } from '../../../draw/numbers';
import type { Ref, Typed } from '../../../engine';
import { type CheckedList, laidOut } from '../../../state';
import type { AllWords } from '../../marks';
import { shapeText } from './QuantityMenu';

/** Numbers for a quantity or for a list. */
export type Given =
  | { readonly kind: 'number'; readonly ref: Ref; readonly typed: Typed }
  | {
      readonly kind: 'list';
      readonly list: CheckedList;
      readonly laid: NonNullable<ReturnType<typeof laidOut<TypedCell>>>;
    };

/** A number for a quantity; a text says why it is none. */
export function readNumber(text: string, ref: Ref, { numberErrors }: AllWords): Given | string {
  const typed = readTyped(text);
  return 'key' in typed ? numberErrors[typed.key](typed.what) : { kind: 'number', ref, typed };
}

/** Numbers for a list; a text says which is none, or how many there should be. */
export function readList(text: string, list: CheckedList, { numberErrors, tutor }: AllWords): Given | string {
  const rows = readTypedRows(text);
  if ('key' in rows) return rows.key === 'tooMany' ? tutor.tooMany(rows.most) : numberErrors[rows.key](rows.what);
  const laid = laidOut(list, rows);
  if (laid !== undefined) return { kind: 'list', list, laid };
  return tutor.count(rows.flat().length, list.rows.flat().length, shapeText(list));
}

/** The list that a pasted text is for: of those with as many numbers the one with this quantity; undefined for one number. */
export function pastedFor(text: string, ref: Ref | undefined, lists: readonly CheckedList[]): CheckedList | undefined {
  const number = parseNumber(text);
  const rows = readTypedRows(text);
  if ('key' in rows || rows.flat().length < 2) return undefined;
  // One number with a comma: two of whole digits would be written with a blank.
  if (typeof number === 'object' && number.key === 'decimalComma') return undefined;
  const count = rows.flat().length;
  const holds = ({ rows: own }: CheckedList): boolean => ref !== undefined && own.flat().includes(ref);
  const fitting = lists.filter((list) => list.rows.flat().length === count);
  return fitting.find(holds) ?? fitting[0] ?? lists.find(holds) ?? lists[0];
}
