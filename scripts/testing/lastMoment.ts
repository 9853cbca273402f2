// The moment at which all of a lesson has been computed.
import type { GraphMoment } from '../../src/draw/papers/moment';
import { execute, type Ref, reverseMode } from '../../src/engine';
import { compiledOf, type Lesson } from '../../src/lessons';

/** The last moment of a lesson with its own inputs; of a program without a pass after its reverse pass. */
export function lastMoment(lesson: Lesson): GraphMoment {
  const { graph, tapes } = compiledOf(lesson);
  const tape = tapes.at(-1) ?? reverseMode(graph);
  const run = execute(tape, Object.fromEntries(lesson.inputs.map(({ id, value }) => [id, value])));
  return { graph, tape, lesson, number: (ref: Ref) => (tape.availableAt(ref) === undefined ? undefined : run.at(ref)) };
}
