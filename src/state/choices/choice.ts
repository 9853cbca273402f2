// What a row of the table of choices holds: the default, the words in a link, and who carries the choice about.
import type { Lesson, NotationId } from '../../lessons';
import type { LinkProblem } from './problem';
import type { Tool } from './tools';

export type Say = (problem: LinkProblem) => void;

/** What decides whether a choice applies: the lesson as it is taught, the open tool, the notation. */
export interface Where {
  readonly lesson: Lesson;
  readonly tool: Tool;
  readonly notation: NotationId;
}

/** One `key=text` of a link. */
export interface LinkField<T> {
  readonly key: string;
  /** Keys that are read and not written. */
  readonly aliases?: readonly string[];
  /** The value that a text stands for; what is not understood is said, and `before` or the default stays. */
  read(text: string, before: T, say: Say): T;
  /** The text of a value; empty where the link needs none. */
  print(value: T, where: Where): string;
}

/** A row: everything that links, undo, preferences, history, files and the audience's window need to know of a choice. */
export interface Choice<T> {
  readonly initial: T;
  /** Its words behind the `?` of a link; none for what the path of the link says. */
  readonly fields: readonly LinkField<T>[];
  /** Values that links are tested with. */
  readonly examples: readonly T[];
  /** Where a link speaks of it; absent: everywhere. */
  applies?(where: Where): boolean;
  /** What of the value this lesson has; what it has not is said. */
  fit?(value: T, where: Where, say: Say): T;
  /** A link that does not name it means the default, whatever the page showed before. */
  readonly perLink?: true;
  /** Undo brings it back. */
  readonly undo?: true;
  /** The browser remembers it between visits; the value from untrusted data, undefined where there is none. */
  remembered?(stored: unknown): T | undefined;
  /** A link may have no room for it; history and files then keep it. The value from untrusted data. */
  overflow?(stored: unknown): T | undefined;
  /** What the audience's window shows, where the lecturer's window shows this. */
  audience?(shown: T): T;
}

/** Whether a link speaks of a choice. */
export const applies = (row: Choice<unknown>, where: Where): boolean => row.applies?.(where) !== false;

/** A row with the type of its values. */
export const choice = <T>(row: Choice<T>): Choice<T> => row;
