// What can be wrong with a lesson file: a reason, its line, and the piece of the text that it is about.
import type { ProgramError } from '../../engine';

/** Keys of the dictionary: each says one thing that can be wrong with a lesson file. */
export type ReasonKey =
  | 'badId'
  | 'badJson'
  | 'badShape'
  | 'badValue'
  | 'blockTwice'
  | 'dollar'
  | 'fieldTwice'
  | 'formula'
  | 'idTwice'
  | 'late'
  | 'missing'
  | 'newer'
  | 'noBeats'
  | 'noEnd'
  | 'noHead'
  | 'noNumber'
  | 'noSection'
  | 'notNetwork'
  | 'outOfRange'
  | 'program'
  | 'sign'
  | 'textLong'
  | 'tooLong'
  | 'tooMany'
  | 'unknownBlock'
  | 'unknownField'
  | 'unknownInput'
  | 'unknownName'
  | 'unknownNode'
  | 'unknownQuantity'
  | 'unknownView'
  | 'where';

/** One thing that is wrong. */
export interface LessonProblem {
  /** From 1. */
  readonly line: number;
  readonly key: ReasonKey;
  /** The piece that is meant; empty where the line is. */
  readonly what: string;
  /** What is wrong with the program, where that is it. */
  readonly cause?: ProgramError;
}

/** Notes that something is wrong. */
export type Say = (line: number, key: ReasonKey, what?: string) => void;

/** How large a lesson of a stranger may be: what is larger would keep the page busy and teach nobody. */
export const fileLimits = {
  characters: 200_000,
  /** Signs of a text, of a formula. */
  text: 1200,
  tex: 2000,
  beats: 400,
  /** Entries of any list, and of lists in it. */
  entries: 4000,
  /** Steps of all passes. */
  steps: 20_000,
  program: { characters: 20_000, nodes: 2000, arguments: 100 },
} as const;
