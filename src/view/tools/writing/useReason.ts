// What is wrong with a line of a lesson file, in words.
import type { LessonProblem } from '../../../lessons/file';
import { shortCounts } from '../../../draw/numbers';
import { lessonFileWords } from '../../../text';
import { useChoice, useAllWords } from '../../marks';

/** What is said of lesson files, in the reader's language. */
export const useFileWords = () => lessonFileWords[useChoice('lang')];

/** Gives the sentence that says what is wrong, with its line. */
export function useReason(): (problem: LessonProblem) => string {
  const words = useAllWords();
  const { reasons, atLine } = useFileWords();
  return ({ key, what, cause, line }) =>
    atLine(line, cause === undefined ? reasons[key](what) : words.programErrors[cause.key](shortCounts(cause.detail)));
}
