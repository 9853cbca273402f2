// What a program's text is made of: the kinds of its tokens, and the flat arrays that they stand in.
import type { Names } from './names';
import type { Source } from './source';

/** Kinds of token beside the signs, whose kind is their character code. */
export const token = { end: 0, number: 1, name: 2, separator: 3 } as const;

/** Kinds of tokens that are signs: their character codes. */
export const sign = {
  open: 40,
  close: 41,
  times: 42,
  plus: 43,
  comma: 44,
  minus: 45,
  over: 47,
  colon: 58,
  equals: 61,
  given: 63,
  power: 94,
  bar: 124,
  /** The root stands beyond ASCII; its token's kind is a number that is free. */
  root: 8,
} as const;

/** The tokens of a program, one place in each array for each. */
export interface Tokens {
  readonly source: Source;
  readonly names: Names;
  /** How many tokens there are, the end token included. */
  readonly count: number;
  readonly kinds: Uint8Array;
  /** The number of a name, the place of a number among `numbers`, 0 for a sign. */
  readonly values: Int32Array;
  readonly numbers: readonly number[];
  readonly lines: number;
}

/** From where to before where in the text, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}
