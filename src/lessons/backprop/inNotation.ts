// A lesson in a notation: the same program, steps and beats, with its quantities under other names.
import { memo } from '../../engine';
import { networkLesson } from './later';
import { labelsIn, type Notation } from '../network';
import type { Lesson } from '../types';

function rewritten(lesson: Lesson, notation: Notation): Lesson {
  if (lesson.network !== undefined) return networkLesson(lesson.network, notation);
  const labels = labelsIn(notation, lesson.labels);
  return { ...lesson, notation, ...(labels !== undefined && { labels }) };
}

/**
 * The lesson in a notation, the same object each time; graph, tapes and beats are those of the lesson. Throws
 * ProgramError when its program does not compile, Error while the code of a network's lesson is not there.
 */
export const inNotation = memo((lesson: Lesson, notation: Notation): Lesson => ({
  ...rewritten(lesson, notation),
  rewrites: lesson,
}));
