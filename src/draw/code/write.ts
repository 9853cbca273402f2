// Writes a rule as code: each operation by its row of syntax, brackets only where they are needed.
import { type Expr, opOf, type Ref, writtenOut } from '../../engine';
import type { Naming } from './naming';

/** A piece of a line; with `ref` it is the name of a quantity. */
export interface Token {
  readonly text: string;
  readonly ref?: Ref;
}

/** How an operation is written: `#1` `#2` are its arguments, `#*` all of them. */
export interface Row {
  readonly text: string;
  /** How strongly it binds: sums 1, a sign 2, products 3, powers 4, calls 5. */
  readonly level: number;
  /** What each argument must bind at least like; the last counts for all that follow. */
  readonly needs: readonly number[];
  readonly between?: string;
  /** Numbers among the arguments must be objects of the library. */
  readonly objects?: true;
  /** All numbers stay plain. */
  readonly raw?: true;
}

/** The syntax of a library: a row for each operation; one without a row is written out with simpler ones. */
export interface Syntax {
  readonly rows: ReadonlyMap<string, Row | ((args: readonly Expr[]) => Row)>;
  /** A number as an object of the library, where the language's own number would not do. */
  readonly object?: (text: string) => string;
}

/** Arithmetic as every language of the four writes it. */
export const arithmetic: readonly (readonly [string, Row])[] = [
  ['add', { text: '#1 + #2', level: 1, needs: [1, 3] }],
  ['sub', { text: '#1 - #2', level: 1, needs: [1, 3] }],
  ['mul', { text: '#1 * #2', level: 3, needs: [2, 4] }],
  ['div', { text: '#1 / #2', level: 3, needs: [2, 4] }],
  ['pow', { text: '#1**#2', level: 4, needs: [5, 5] }],
  ['neg', { text: '-#1', level: 2, needs: [3] }],
  ['square', { text: '#1**2', level: 4, needs: [5] }],
  ['sum', { text: '#*', level: 1, needs: [1, 3], between: ' + ' }],
];

/** Rows of functions that are called by a word: `np.exp(x)`. */
export const calls = (words: Readonly<Record<string, string>>): readonly (readonly [string, Row])[] =>
  Object.entries(words).map(([op, word]) => [op, { text: `${word}(#*)`, level: 5, needs: [0], between: ', ' }]);

/** A number as Python reads it back to the same double. */
export function numberText(x: number): string {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? "float('nan')" : `${x < 0 ? '-' : ''}float('inf')`;
  if (Object.is(x, -0)) return '-0.0';
  const text = String(x);
  // Whole numbers beyond 64 bits are no numbers to NumPy.
  return Math.abs(x) > Number.MAX_SAFE_INTEGER && !text.includes('e') ? `${text}.0` : text;
}

/** A number as Python text that is never an integer. */
export const floatText = (x: number): string => {
  const text = numberText(x);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
};

const bracketed = (tokens: readonly Token[]): readonly Token[] => [{ text: '(' }, ...tokens, { text: ')' }];

/**
 * A rule as pieces of code that bind at least like `need`. `object` writes plain numbers as objects of the library.
 * Throws RangeError for an operation that has no row and cannot be written out.
 */
export function written(expr: Expr, syntax: Syntax, name: Naming, need = 0, object = false): readonly Token[] {
  if (expr.kind === 'ref') return [{ text: name(expr.ref), ref: expr.ref }];
  if (expr.kind === 'number') {
    if (object && syntax.object !== undefined) return [{ text: syntax.object(floatText(expr.value)) }];
    const token = { text: numberText(expr.value) };
    return token.text.startsWith('-') && need > 2 ? bracketed([token]) : [token];
  }
  const { args } = expr;
  const found = syntax.rows.get(expr.op);
  const row = typeof found === 'function' ? found(args) : found;
  if (row === undefined) {
    const longer = writtenOut(opOf(expr.op), args);
    if (longer.kind === 'call' && longer.op === expr.op) throw new RangeError(`${expr.op} cannot be written.`);
    return written(longer, syntax, name, need, object);
  }
  const objects = row.raw !== true && (row.objects === true || args.every((arg) => arg.kind === 'number'));
  const argument = (i: number): readonly Token[] => {
    const arg = args[i];
    return arg === undefined
      ? []
      : written(arg, syntax, name, row.needs[i] ?? row.needs.at(-1) ?? 0, objects && arg.kind === 'number');
  };
  const tokens = row.text.split(/(#[1-9*])/).flatMap((piece): readonly Token[] => {
    if (piece === '#*')
      return args.flatMap((_, i) => [...(i > 0 ? [{ text: row.between ?? '' }] : []), ...argument(i)]);
    return piece.startsWith('#') ? argument(Number(piece.slice(1)) - 1) : [{ text: piece }];
  });
  return row.level < need ? bracketed(tokens) : tokens;
}

/** Pieces as plain text. */
export const plain = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');
