// The number of a quantity at any inputs, by a run of its own.
import { execute } from '../../engine';
import type { Inputs, Ref, Run, Tape } from '../../engine';

/** The number of a quantity of a tape at the given inputs. Throws RangeError when an input has no number at all. */
export const probe = (tape: Tape, inputs: Inputs, ref: Ref): number => execute(tape, inputs).at(ref);

/** The same for many places of one tape, each with all of its inputs: one run is filled again and again. */
export function probing(tape: Tape): (inputs: Inputs, ref: Ref) => number {
  let run: Run | undefined;
  return (inputs, ref) => {
    if (run === undefined) run = execute(tape, inputs);
    else run.update(inputs);
    return run.at(ref);
  };
}
