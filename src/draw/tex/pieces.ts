// Pieces of typeset expressions that know how tightly they hold together, and the ways of joining many of them.
import type { Level } from '../../engine';

/** How strongly a piece binds, as in the table of operations. */
export const level = { sum: 1, sign: 2, product: 3, power: 4, closed: 5 } as const satisfies Record<string, Level>;

export interface Written {
  readonly tex: string;
  readonly level: number;
  /** Whether it is written with digits: products of numbers need a cross between them. */
  readonly digits: boolean;
  /** The terms of a sum, where its lines may break. */
  readonly terms?: readonly string[];
}

/** Terms of a sum or product beyond this are left out in the middle. */
const maxTerms = 8;
const kept = { first: 3, last: 1 } as const;

const tall = /\\[td]?frac/;

/** Parentheses, as high as the fractions that they hold; between others a long sum can still break its line. */
export const parens = (tex: string): string => (tall.test(tex) ? `\\left(${tex}\\right)` : `(${tex})`);

/** The piece as it stands where something at least this tight is asked for. */
export const atLeast = (piece: Written, least: number): string => (piece.level < least ? parens(piece.tex) : piece.tex);

const elided = (terms: readonly string[]): readonly string[] =>
  terms.length <= maxTerms ? terms : [...terms.slice(0, kept.first), '\\cdots', ...terms.slice(-kept.last)];

/** Pieces joined in a row: the first must bind as `needs[0]`, all others as `needs[1]`. */
function inARow(pieces: readonly Written[], needs: readonly [number, number]): readonly string[] {
  return elided(pieces.map((piece, i) => atLeast(piece, needs[i === 0 ? 0 : 1])));
}

/** Terms joined by plus; what is negative is put in parentheses, except at the front. */
export function sumOf(pieces: readonly Written[]): Written {
  const [first] = pieces;
  if (first === undefined || pieces.length === 1) return first ?? { tex: '0', level: level.closed, digits: true };
  const terms = inARow(pieces, [level.sum, level.product]);
  return { tex: terms.join('+'), level: level.sum, digits: pieces.every((piece) => piece.digits), terms };
}

/** The terms of a sum in parentheses behind a sign, where its lines may still break; none where the parentheses are high. */
export function signedTerms(sign: string, { tex, terms }: Written): readonly string[] | undefined {
  if (terms === undefined || tall.test(tex)) return undefined;
  const last = terms.length - 1;
  return terms.map((term, i) => `${i === 0 ? `${sign}(` : ''}${term}${i === last ? ')' : ''}`);
}

/** Factors joined by a cross between numbers, else by `sign`. */
export function productOf(pieces: readonly Written[], sign: string): Written {
  const [first] = pieces;
  if (first === undefined || pieces.length === 1) return first ?? { tex: '1', level: level.closed, digits: true };
  const digits = pieces.every((piece) => piece.digits);
  // A product of many factors needs no parentheses around one of them.
  const least = pieces.length === 2 ? level.power : level.product;
  const factors = inARow(pieces, [level.product, least]);
  return { tex: factors.join(digits ? '\\times ' : sign), level: level.product, digits };
}
