// The parts of a tape, found without making its steps: values first, then partials, then the way back.
import type { Step, Tape } from '../../engine';

/** How many steps come before the first that does not hold, in a tape whose holding steps come first. */
export function stepsWhile(tape: Tape, holds: (step: Step) => boolean): number {
  let [low, high] = [0, tape.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const step = tape.stepAt(middle);
    if (step !== undefined && holds(step)) low = middle + 1;
    else high = middle;
  }
  return low;
}
