// The number of a quantity at any inputs, without touching the run that the page shows.
import { compile, execute, memo, memoByKey, reverseMode } from '../../engine';
import type { Inputs, Ref, Run, Tape } from '../../engine';

const runOf = memo((tape: Tape) => execute(tape, Object.fromEntries(tape.graph.inputs.map((id) => [id, 0]))));

/** A run of a tape at the given inputs, to read at once: the next probe of the tape changes it. Throws RangeError when an input has no number at all. */
export function probeRun(tape: Tape, inputs: Inputs): Run {
  const missing = tape.graph.inputs.find((id) => !Object.hasOwn(inputs, id));
  if (missing !== undefined) throw new RangeError(`The input ${missing} has no number.`);
  const run = runOf(tape);
  run.update(inputs);
  return run;
}

/** The number of a quantity of a tape at the given inputs. Throws RangeError when an input has no number at all. */
export const probe = (tape: Tape, inputs: Inputs, ref: Ref): number => probeRun(tape, inputs).at(ref);

/** The tape, in reverse mode, of a program that is no lesson's; throws ProgramError when it does not compile. */
export const tapeOfProgram = memoByKey((program: string): Tape => reverseMode(compile(program)));
