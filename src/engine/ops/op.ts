// What a row of the table of operations holds.
import type { CauseOf } from './causes';
import type { IsExact } from './exactness';
import type { Expr } from '../types';

/** A fixed number, any number from 1, or an even number (first half against second half). */
export type Arity = number | 'many' | 'pairs';

/** At a kink or a tie the slope is a convention, the same as PyTorch's: a key of the dictionary. */
export type Convention = 'kinkZero' | 'kinkLeft' | 'tieHalf';

/** How strongly a written form binds: sums 1, a sign 2, products 3, powers and fractions 4, closed forms 5. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** How a call is written in TeX. `#1` `#2` are the arguments, `#*` all of them. */
export interface Typeset {
  readonly tex: string;
  readonly level: Level;
  /** What each argument must bind at least like, to stand without brackets; the last counts for all that follow. */
  readonly needs: readonly Level[];
  /** What stands between the arguments of `#*`. */
  readonly between?: string;
}

/** Slopes as functions, where a kernel is stabler than the expression; the arguments come before the own value. */
export type Slope = (a: number, b: number, y: number) => number;

/** A row of the table: all that is known of an operation. */
export interface Op {
  readonly name: string;
  /** The words that call it in a program; none for what is written with a sign. */
  readonly spellings: readonly string[];
  readonly arity: Arity;
  readonly value: (...args: number[]) => number;
  /** Local partials in the language, over the arguments a, b and the own value y; computed where the arity varies. */
  readonly partials: readonly string[] | ((args: readonly Expr[], index: number) => Expr);
  /**
   * Functions that compute the same partials and keep their digits. Operations with a loop of their own (see kernels)
   * compute them there, beside the value; where there is neither, the expression itself runs.
   */
  readonly slopes?: readonly (Slope | undefined)[];
  /** The same for a list of any length: the slopes by all arguments at once, where it has no kernel of its own. */
  readonly listSlopes?: (args: readonly number[], y: number) => readonly number[];
  readonly typeset: Typeset;
  /** The same thing written out with simpler operations, over a, b; for operations that are short for others. */
  readonly written?: string | ((args: readonly Expr[]) => Expr);
  readonly convention?: Convention;
  /** Whether its two arguments can change places. */
  readonly commutes?: true;
  /** A call with more than two arguments is one operation after the other, from the last two on. */
  readonly folds?: boolean;
  /** What a call comes to that need not be carried out, as `1*x`; undefined where it must. */
  readonly simplify?: (args: readonly Expr[]) => Expr | undefined;
  /** Why the value is infinite or undefined; absent: too large, or a function that has no value at infinity. */
  readonly cause?: CauseOf;
  /** When exact arguments have an exact value; absent: never. */
  readonly exact?: IsExact;
  /** Whether it adds terms up, so that nearly equal ones can cancel and take their digits with them. */
  readonly cancels?: true;
  /** The argument at whose 0 the value is infinite. */
  readonly pole?: number;
  /** Whether units of networks use it as their activation. */
  readonly activation?: true;
}
