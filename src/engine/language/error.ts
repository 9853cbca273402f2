// The one error that a program can bring about: what is wrong, where, and about what.

/** Keys of the dictionary: each says one thing that can be wrong with a program, or with what is asked of it. */
export type ProgramErrorKey =
  | 'badCharacter'
  | 'badNumber'
  | 'definedBelow'
  | 'definedTwice'
  | 'empty'
  | 'memberName'
  | 'missingOperand'
  | 'missingReturn'
  | 'manyResults'
  | 'nameTooLong'
  | 'missingParenthesis'
  | 'selfDefined'
  | 'tooLong'
  | 'tooManyArguments'
  | 'tooManyNodes'
  | 'tooManyPaths'
  | 'unexpectedParenthesis'
  | 'unexpectedSymbol'
  | 'unknownFunction'
  | 'unknownName'
  | 'wrongNumberOfArguments';

/** A place in the text of a program. */
export interface ProgramPlace {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** Place in the whole text, from 0. */
  readonly offset: number;
  /** How many UTF-16 units are meant; 0 where something is missing. */
  readonly length: number;
}

/**
 * Thrown for a program that means nothing. `detail` holds what the message needs: the sign or name that is meant, the
 * names of a cycle, a function with the wanted and the given number of arguments, a limit, a count.
 */
export class ProgramError extends Error implements ProgramPlace {
  readonly key: ProgramErrorKey;
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly length: number;
  readonly detail: readonly string[];

  constructor(key: ProgramErrorKey, place: ProgramPlace, detail: readonly string[] = []) {
    super(`${key} at line ${place.line}, column ${place.column}${detail.length > 0 ? `: ${detail.join(' ')}` : ''}`);
    this.name = 'ProgramError';
    this.key = key;
    this.line = place.line;
    this.column = place.column;
    this.offset = place.offset;
    this.length = place.length;
    this.detail = detail;
  }
}

/** The start of a text: where an error stands that is about the whole. */
export const wholeProgram: ProgramPlace = { line: 1, column: 1, offset: 0, length: 0 };
