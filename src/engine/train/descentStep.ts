// One step of gradient descent, and what the target comes to after it.
import { valueRef } from '../ref';
import { execute } from '../run';
import type { Inputs, NodeId, Tape } from '../types';

/**
 * The value of the tape's target after `weights -= rate * gradient(weight)` at these inputs; inputs that are no weights
 * stay.
 */
export function afterStep(tape: Tape, inputs: Inputs, { weights, rate, gradient }: StepDown): number {
  const moved = weights.map((id) => [id, (inputs[id] ?? NaN) - rate * gradient(id)] as const);
  return execute(tape, { ...inputs, ...Object.fromEntries(moved) }).at(valueRef(tape.target));
}

/** A step down: which inputs move, how far, and against which derivative of the target. */
interface StepDown {
  readonly weights: readonly NodeId[];
  readonly rate: number;
  readonly gradient: (weight: NodeId) => number;
}
