// What is wrong with a line of code that is not understood.

/** Keys of the dictionary: why a line of Python does not become a line of a program. */
export type CodeProblemKey =
  /** The line as a whole says nothing that is known here. */
  | 'line'
  /** It begins a block: a loop, a condition, a class. */
  | 'block'
  /** It is about many numbers at once. */
  | 'array'
  /** A function or a method that is not known. */
  | 'function'
  /** It computes with a gradient, which the page finds by itself. */
  | 'gradient';

/** A line of code that is not understood. */
export interface CodeProblem {
  readonly key: CodeProblemKey;
  /** From 1. */
  readonly line: number;
  /** Where in the text it stands, from 0, and how long it is. */
  readonly offset: number;
  readonly length: number;
  /** The word that the sentence needs. */
  readonly detail: readonly string[];
}

/** Thrown inside of this room alone, and caught at its door. */
export class NotRead extends Error {
  readonly key: CodeProblemKey;
  readonly detail: readonly string[];

  constructor(key: CodeProblemKey, ...detail: readonly string[]) {
    super(key);
    this.key = key;
    this.detail = detail;
  }
}
