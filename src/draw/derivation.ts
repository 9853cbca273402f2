// The lines of a derivation as numbers: each is computed on its own, from its own expression.
import type { Inputs } from '../engine';
import type { Lesson, Line } from '../lessons';
import { probe, tapeOfProgram } from './probe';

/** Name of the quantity that a line computes, behind the program of the lesson. */
const name = 'line';

/** The number of a line at the given inputs; throws ProgramError when its expression does not compile. */
export function lineNumber(lesson: Pick<Lesson, 'program'>, line: Line, inputs: Inputs): number {
  const tape = tapeOfProgram(`${lesson.program}\n${name} = ${line.expr}`);
  return probe(tape, inputs, line.by === undefined ? `v:${name}` : `g:${line.by}`);
}
