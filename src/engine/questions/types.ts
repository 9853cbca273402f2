// Questions about a text that could mean something else, and the answers to choose from.
import type { ProgramPlace } from '../language';

/** Keys of the dictionary: what the text may have meant. */
export type QuestionKind =
  /** A function's name stands where a number would: `sin x`. */
  | 'function'
  /** A word of letters that could be a product: `wx`. */
  | 'product'
  /** A letter that is also a number: `e`, `pi`. */
  | 'number'
  /** A row times a column, or a sum over an index, of a length that the text does not say. */
  | 'length'
  /** A derivative is written, which the page finds. */
  | 'derivative'
  /** What was typed is no program; nearly the same would be one. */
  | 'repair';

/** One answer to a question: what the text says then. */
export interface ProgramAnswer {
  /** `name`: an input of this name, as the text has it now; else what the text says then. */
  readonly kind: 'name' | 'text';
  /** What stands at the place then: `sin(x)`, `w*x`, a name. */
  readonly shown: string;
  /** The whole text with this answer written into it. */
  readonly program: string;
}

/** What is asked of a place in the text, with the answers that are offered. */
export interface Question {
  readonly kind: QuestionKind;
  /** What is asked about, as it is written. */
  readonly name: string;
  readonly place: ProgramPlace;
  readonly answers: readonly ProgramAnswer[];
}
