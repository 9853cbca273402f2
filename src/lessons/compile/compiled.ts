// The graph and the tapes of a lesson: made once, whoever asks first.
import { memo, compile, type Graph, type Tape } from '../../engine';
import { tapeOf } from './pass';
import type { Lesson } from '../types';

interface Compiled {
  readonly graph: Graph;
  /** One for each pass of the lesson. */
  readonly tapes: readonly Tape[];
}

/** The graph and the tapes of a lesson; throws ProgramError when its program does not compile. */
export const compiledOf = memo((lesson: Lesson): Compiled => {
  // In another notation a lesson has the graph and the tapes that it had.
  if (lesson.rewrites !== undefined) return compiledOf(lesson.rewrites);
  const graph = lesson.formed?.graph ?? compile(lesson.program);
  return { graph, tapes: lesson.passes.map((pass) => tapeOf(graph, pass)) };
});
