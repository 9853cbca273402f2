// Rows pasted from a spreadsheet: cells between tabs, semicolons or commas, read as numbers.
import { parseNumber } from './number';

/** Why a text is no table: a key of the dictionary, the row it is about, counted from 1, and what stands there. */
export interface PasteProblem {
  readonly key: 'columns' | 'cell' | 'tooMany' | 'label';
  readonly row: number;
  readonly what: string;
}

interface Table {
  readonly columns: number;
  readonly most: number;
  /** Whether a number may stand in a column. */
  readonly fits: (value: number, column: number) => boolean;
}

/** What cells stand between: the first of these that a line holds. */
const between = ['\t', ';', ','] as const;

const cellsOf = (line: string): readonly string[] => line.split(between.find((sign) => line.includes(sign)) ?? /\s+/);

/** The rows of numbers in a text, without a first line of names; or what is wrong with them. */
export function readPasted(
  text: string,
  { columns, most, fits }: Table,
): readonly (readonly number[])[] | PasteProblem {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const named = cellsOf(lines[0] ?? '').every((cell) => /^\s*[^\d\s+\-−.]/.test(cell));
  const rows: number[][] = [];
  for (const [i, line] of lines.entries()) {
    if (i === 0 && named && lines.length > 1) continue;
    const row = i + 1;
    if (rows.length === most) return { key: 'tooMany', row, what: String(most) };
    const cells = cellsOf(line.trim());
    if (cells.length !== columns) return { key: 'columns', row, what: String(columns) };
    const numbers: number[] = [];
    for (const [column, cell] of cells.entries()) {
      const read = parseNumber(cell);
      if (typeof read !== 'number') return { key: 'cell', row, what: cell.trim().slice(0, 20) };
      if (!fits(read, column)) return { key: 'label', row, what: cell.trim().slice(0, 20) };
      numbers.push(read);
    }
    rows.push(numbers);
  }
  return rows.length === 0 ? { key: 'columns', row: 1, what: String(columns) } : rows;
}
