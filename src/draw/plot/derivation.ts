// The lines of a derivation as numbers: each is computed on its own, from its own expression.
import { adjointRef, type Cause, type Inputs, type Ref, valueRef } from '../../engine';
import type { Lesson, Line } from '../../lessons';
import { probeRun, tapeOfProgram } from './probe';

/** Name of the quantity that a line computes, behind the program of the lesson. */
const name = 'line';

/** The number of a line, and where it is infinite or undefined the reason. */
interface LineReading {
  readonly number: number;
  readonly cause: Cause | undefined;
}

/** A line at the given inputs; throws ProgramError when its expression does not compile. */
export function readLine(lesson: Pick<Lesson, 'program'>, line: Line, inputs: Inputs): LineReading {
  const run = probeRun(tapeOfProgram(`${lesson.program}\n${name} = ${line.expr}`), inputs);
  const ref: Ref = line.by === undefined ? valueRef(name) : adjointRef(line.by);
  return { number: run.at(ref), cause: run.cause(ref) };
}
