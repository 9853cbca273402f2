// How answers are written into a text.
import type { ProgramAnswer } from './types';
import type { Change, Text } from './words';

/** The answer that the text stays as it is: the name is declared to be an input, so that it is not asked again. */
export const nameAnswer = (text: Text, name: string): ProgramAnswer => ({
  kind: 'name',
  shown: name,
  program: text.written([], `${name} = ?\n`),
});

/** The answer that something else was meant, with what stands there then. */
export const textAnswer = (text: Text, shown: string, changes: readonly Change[], first?: string): ProgramAnswer => ({
  kind: 'text',
  shown,
  program: text.written(changes, first),
});

/** Indices of the words that are this name. */
export const usesOf = ({ words }: Text, name: string): readonly number[] =>
  words.flatMap((word, i) => (word.text === name ? [i] : []));
