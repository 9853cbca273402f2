// Pieces of typeset expressions that know how tightly they hold together, and the ways of joining them.

/** From loose to tight; a piece is put in parentheses where something tighter is asked for. */
export const level = { sum: 1, product: 2, function: 3, power: 4, atom: 5 } as const;

export interface Written {
  readonly tex: string;
  readonly level: number;
  /** Whether it is written with digits: products of numbers need a sign between them. */
  readonly digits: boolean;
  /** The terms of a sum, where its lines may break. */
  readonly terms?: readonly string[];
}

export type Writer = (args: readonly Written[]) => Written;

/** Terms of a sum or product beyond this are left out in the middle. */
const maxTerms = 8;
const kept = { first: 3, last: 1 } as const;

const tall = /\\[td]?frac|\\sum|\^/;

/** Parentheses, as high as what they hold. */
export const parens = (tex: string): string => (tall.test(tex) ? `\\left(${tex}\\right)` : `(${tex})`);

/** The piece as it stands where something at least this tight is asked for. */
export const atLeast = (piece: Written, least: number): string => (piece.level < least ? parens(piece.tex) : piece.tex);

const nothing: Written = { tex: '', level: level.atom, digits: false };

/** An argument by its place; an operation with too few arguments shows an empty place. */
export const argument = (args: readonly Written[], at: number): Written => args[at] ?? nothing;

/** The middle of a long list is left out. */
export const elided = (terms: readonly string[], most = maxTerms): readonly string[] =>
  terms.length <= most ? terms : [...terms.slice(0, kept.first), '\\cdots', ...terms.slice(-kept.last)];

/** Terms joined by plus; what is negative is put in parentheses, except at the front. */
export function sumOf(args: readonly Written[]): Written {
  if (args.length === 0) return { tex: '0', level: level.atom, digits: true };
  if (args.length === 1) return argument(args, 0);
  const terms = args.map((arg, i) => atLeast(arg, i === 0 ? level.sum : level.product));
  const shown = elided(terms);
  return { tex: shown.join('+'), level: level.sum, digits: args.every((arg) => arg.digits), terms: shown };
}

/** Factors joined by a dot, by a cross between numbers, or by `sign`. */
export function productOf(args: readonly Written[], sign?: string): Written {
  if (args.length === 0) return { tex: '1', level: level.atom, digits: true };
  if (args.length === 1) return argument(args, 0);
  const digits = args.every((arg) => arg.digits);
  const factors = args.map((arg) => atLeast(arg, level.product));
  const between = digits ? '\\times ' : (sign ?? '\\cdot ');
  return { tex: elided(factors).join(between), level: level.product, digits };
}

/** `f x`, or `f(x)` where the argument is more than a name or `always`. */
export const applied =
  (name: string, always = false): Writer =>
  (args) => {
    const single = args.length === 1 && !always && argument(args, 0).level >= level.function;
    const inside = args.map((arg) => arg.tex).join(',');
    return {
      tex: single ? `${name} ${inside}` : `${name}${parens(inside)}`,
      level: level.function,
      digits: args.every((arg) => arg.digits),
    };
  };

/** Base and exponent. */
export const powerOf = (base: Written, exponent: string): Written => ({
  tex: `${atLeast(base, level.atom)}^{${exponent}}`,
  level: level.power,
  digits: base.digits,
});
