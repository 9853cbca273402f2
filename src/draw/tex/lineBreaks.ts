// The rows of a step's formula: "=" under "=", broken before a plus or an equals sign and nowhere else.
import { texWidth } from './texText';

/** Width of a formula's line in letters, above which it is broken. */
const widest = 36;

/** Air between two rows; more where the fractions of both would touch. */
const air = '0.1em';
const airAtFractions = '0.5em';
const tall = /\\[td]?frac/;

/**
 * `head` and the terms of a sum after it, on as many rows as they need; `sign` is what stands between, as `=`. What the
 * rows are aligned by stands before the sign.
 */
export function sumRows(head: string, sign: string, whole: string, terms: readonly string[] = []): readonly string[] {
  if (terms.length < 2 || texWidth(head + sign + whole) <= widest) return [`${head}&${sign}${whole}`];
  const rows: string[] = [];
  let row = terms[0] ?? '';
  for (const term of terms.slice(1)) {
    const before = rows.length === 0 ? head + sign : '';
    if (texWidth(`${before}${row}+${term}`) <= widest) row = `${row}+${term}`;
    else {
      rows.push(row);
      row = `{}+${term}`;
    }
  }
  return [...rows, row].map((each, i) => (i === 0 ? `${head}&${sign}${each}` : `&\\quad ${each}`));
}

/** Whether two sides of an equation fit one row. */
export const fitsRow = (row: string): boolean => texWidth(row) <= widest;

/** Rows with what they are aligned by in them, as one formula. */
export function aligned(rows: readonly string[]): string {
  const joined = rows.map((row, i) => {
    const next = rows[i + 1];
    if (next === undefined) return row;
    return `${row}\\\\[${tall.test(row) && tall.test(next) ? airAtFractions : air}]`;
  });
  return `\\begin{aligned}${joined.join('')}\\end{aligned}`;
}

/** Rows in one, without what they are aligned by. */
export const inOneRow = (row: string): string => row.replace(/&(?:\\quad )?/, '');

/** A formula in rows. */
export interface Rows {
  readonly symbols: readonly string[];
  readonly numbers: readonly string[];
  readonly result: string;
  /** A sum that takes more than a row, by its ends: a row of symbols, a row of numbers. */
  readonly ends?: readonly string[];
}

/** Rows of symbols, and rows of numbers with the result. `short`: in fewer rows, sums by their ends. */
export function rowsShown(
  { symbols, numbers, result, ends }: Rows,
  short: boolean,
): { readonly symbols: readonly string[]; readonly behind: readonly string[] } {
  const shown = short ? ends : undefined;
  const numbered = shown?.slice(1) ?? numbers;
  const closed = `${numbered[0] ?? ''}${inOneRow(result)}`;
  const closes = short && numbered.length === 1 && fitsRow(closed);
  return { symbols: shown?.slice(0, 1) ?? symbols, behind: closes ? [closed] : [...numbered, result] };
}
