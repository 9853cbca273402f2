// The lines of a derivation as numbers: each is computed on its own, from its own expression.
import { adjointRef, type Cause, execute, type Inputs, type Ref, tapeOfProgram, valueRef } from '../../engine';
import type { Derivation, Lesson, Line } from '../../lessons';

/** Name of the quantity that a line computes, behind the program of the lesson. */
const name = 'line';

/** The number of a line, and where it is infinite or undefined the reason. */
export interface LineReading {
  readonly number: number;
  readonly cause: Cause | undefined;
}

function readLine(lesson: Pick<Lesson, 'program'>, line: Line, inputs: Inputs): LineReading {
  const run = execute(tapeOfProgram(`${lesson.program}\n${name} = ${line.expr}`), inputs);
  const ref: Ref = line.by === undefined ? valueRef(name) : adjointRef(line.by);
  return { number: run.at(ref), cause: run.cause(ref) };
}

/** All lines of a derivation at the given inputs; throws ProgramError when an expression does not compile. */
export const lineReadings = (
  lesson: Pick<Lesson, 'program'>,
  derivation: Derivation | undefined,
  inputs: Inputs,
): readonly LineReading[] => derivation?.lines.map((line) => readLine(lesson, line, inputs)) ?? [];
