// One formula at given numbers: what a line of a derivation comes to.
import { memoByKey } from '../memo';
import { adjointRef, valueRef } from '../ref';
import { compile } from '../graph';
import { execute } from './execute';
import { reverseMode } from '../tape';
import type { Inputs, NodeId, Run } from '../types';

const mostKept = 200;

const prepared = memoByKey((formula: string): { run: Run; inputs: readonly NodeId[]; target: NodeId } => {
  const graph = compile(formula);
  const tape = reverseMode(graph);
  const zeros = Object.fromEntries(graph.inputs.map((input) => [input, 0]));
  return { run: execute(tape, zeros), inputs: graph.inputs, target: graph.target };
}, mostKept);

function runWith(formula: string, numbers: Inputs) {
  const found = prepared(formula);
  const missing = found.inputs.find((input) => !Object.hasOwn(numbers, input));
  if (missing !== undefined) throw new RangeError(`The formula reads ${missing}, which has no number.`);
  found.run.update(numbers);
  return found;
}

/**
 * The number of a formula over these numbers. Throws ProgramError for a text that is no formula, RangeError for a name
 * that has no number.
 */
export function evaluate(formula: string, numbers: Inputs): number {
  const { run, target } = runWith(formula, numbers);
  return run.at(valueRef(target));
}

/** The derivative of a formula by one of its names at these numbers; 0 for a name that it does not read. */
export function derivative(formula: string, numbers: Inputs, by: NodeId): number {
  const { run, inputs } = runWith(formula, numbers);
  return inputs.includes(by) ? run.at(adjointRef(by)) : 0;
}
