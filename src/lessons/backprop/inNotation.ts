// A lesson in a notation: the same program, steps and beats, with its quantities under other names.
import { backprop } from './backprop';
import { compiledOf, keepCompiled } from '../compile';
import { labelsIn, type Notation } from '../network';
import type { Lesson } from '../types';

const written = new WeakMap<Lesson, Map<string, Lesson>>();

function rewritten(lesson: Lesson, notation: Notation): Lesson {
  if (lesson.network !== undefined) return backprop(lesson.network, notation);
  const labels = labelsIn(notation, lesson.labels);
  return { ...lesson, notation, ...(labels !== undefined && { labels }) };
}

/**
 * The lesson in a notation, the same object each time; graph, tapes and beats are those of the lesson. Throws
 * ProgramError when its program does not compile.
 */
export function inNotation(lesson: Lesson, notation: Notation): Lesson {
  const known = written.get(lesson) ?? new Map<string, Lesson>();
  written.set(lesson, known);
  const key = `${notation.id} ${notation.base}`;
  const found = known.get(key) ?? rewritten(lesson, notation);
  if (!known.has(key)) keepCompiled(found, compiledOf(lesson));
  known.set(key, found);
  return found;
}
