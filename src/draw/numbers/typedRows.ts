// A matrix or a list of numbers as it is pasted: from a spreadsheet, from NumPy, from LaTeX, or typed.
import type { Typed } from '../../engine';
import type { NumberProblem } from './number';
import { readTyped } from './typed';

/** Why a text is no list of numbers: what stands where a number is wanted, and why it is none; or it is too long. */
type RowsProblem = NumberProblem | { readonly key: 'tooMany'; readonly most: number };

/** A number with the text that it was written as. */
export interface TypedCell extends Typed {
  readonly text: string;
}

/** More numbers are no list that a hand has found. */
const most = 2000;
const longest = 40_000;

/** LaTeX as the signs that a plain table has. */
const withoutTex = (text: string): string =>
  text
    .replace(/\\(?:times|cdot)\s*10\s*\^\s*\{?\s*([-+−]?\d+)\s*\}?/g, 'e$1')
    .replace(/\\(?:begin|end)\{\w+\*?\}(?:\{[lcr|]*\})?|\\(?:left|right)\b|\\[,;!:]|\$/g, ' ')
    .replace(/\\\\|\\cr\b/g, '\n')
    .replace(/&/g, '\t');

/** What NumPy and PyTorch write around the brackets goes away: a name, `array(`, a type. */
function withoutCode(text: string): string {
  const named = text.replace(/^\s*[\p{L}_][\p{L}\d_.]*\s*=\s*/u, '');
  const [from, to] = [named.indexOf('['), named.lastIndexOf(']')];
  return from >= 0 && to > from ? named.slice(from, to + 1) : named.replace(/[()]/g, ' ');
}

/** What cells stand between: the first of these that a row holds. */
const between = ['\t', ';', ','] as const;

const cellsOf = (row: string): readonly string[] =>
  row
    .trim()
    .split(between.find((sign) => row.trim().includes(sign)) ?? /\s+/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');

/** Rows end with a bracket where there are any, since long rows of NumPy go on in the next line; else with their line. */
function rowsOf(text: string): readonly string[] {
  const bare = withoutCode(withoutTex(text)).replace(/\s*([×·])\s*10\s*\^?\s*/g, '$110');
  if (!bare.includes('[')) return bare.split(/\r\n|\r|\n/);
  return bare.split(/[\];]/).map((row) => row.replaceAll('[', ' ').replace(/^[\s,]+/, ''));
}

/** The rows of numbers in a text; or what is wrong with it. Empty cells and rows are left out. */
export function readTypedRows(text: string): readonly (readonly TypedCell[])[] | RowsProblem {
  const rows: TypedCell[][] = [];
  let count = 0;
  for (const line of rowsOf(text.slice(0, longest))) {
    const row: TypedCell[] = [];
    for (const cell of cellsOf(line)) {
      const read = readTyped(cell);
      if ('key' in read) return read;
      if (++count > most) return { key: 'tooMany', most };
      row.push({ ...read, text: cell });
    }
    if (row.length > 0) rows.push(row);
  }
  return rows.length === 0 ? { key: 'empty', what: '' } : rows;
}
