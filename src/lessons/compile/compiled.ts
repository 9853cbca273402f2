// The graph and the tapes of a lesson: made once, whoever asks first.
import { compile, type Graph, type Tape } from '../../engine';
import { tapeOf } from './pass';
import type { Lesson } from '../types';

export interface Compiled {
  readonly graph: Graph;
  /** One for each pass of the lesson. */
  readonly tapes: readonly Tape[];
}

const known = new WeakMap<Lesson, Compiled>();

/** Keeps what was made on the way to a lesson. */
export const keepCompiled = (lesson: Lesson, compiled: Compiled): void => void known.set(lesson, compiled);

/** The graph and the tapes of a lesson; throws ProgramError when its program does not compile. */
export function compiledOf(lesson: Lesson): Compiled {
  const found = known.get(lesson);
  if (found !== undefined) return found;
  const graph = compile(lesson.program);
  const compiled = { graph, tapes: lesson.passes.map((pass) => tapeOf(graph, pass)) };
  known.set(lesson, compiled);
  return compiled;
}
