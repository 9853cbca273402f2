// Running a tape: planned once, then one array is filled from the inputs, again and again without allocating.
import { causeOf } from './cause';
import { insideOf } from '../graph';
import { machineOf } from './machine';
import { fixedNumbers } from './memory';
import { readerOf } from './read';
import { runSums } from './sums';
import { sweepBack } from './sweepBackward';
import { sweepForward } from './sweepForward';
import type { Inputs, Run, Tape } from '../types';

/** -0 everywhere; a loop is faster than a call where there is little to fill. */
function clear(adjoints: Float64Array): void {
  if (adjoints.length > 40) adjoints.fill(-0);
  else for (let i = 0; i < adjoints.length; i++) adjoints[i] = -0;
}

/**
 * Runs a tape with these inputs; the run can then be read by ref and updated. Throws RangeError when an input of the
 * graph has no number; extra names are ignored.
 */
export function execute(tape: Tape, inputs: Inputs): Run {
  const machine = machineOf(tape);
  const { layout, sums, plan, adjointsAt } = machine;
  const { data } = insideOf(plan.graph);
  const names = plan.graph.inputs;
  const memory = new Float64Array(machine.size);
  const values = memory.subarray(0, layout.size);
  const adjoints = memory.subarray(adjointsAt, sums === undefined ? machine.size : adjointsAt);
  const seed = layout.placeOf[plan.target] as number;
  memory.set(data.constants, layout.constantsAt);
  memory.set(fixedNumbers, layout.cacheAt - fixedNumbers.length);
  const placeOf = new Map(names.map((name, i) => [name, i]));
  const missing = names.find((name) => !Object.hasOwn(inputs, name));
  if (missing !== undefined) throw new RangeError(`The input ${missing} has no number.`);

  const run = (): void => {
    sweepForward(layout, values);
    if (sums !== undefined) runSums(sums, memory);
    else {
      clear(adjoints);
      adjoints[seed] = 1;
      sweepBack(layout, values, adjoints);
    }
  };
  const update = (numbers: Inputs): void => {
    for (const name in numbers) {
      const place = placeOf.get(name);
      if (place !== undefined && Object.hasOwn(numbers, name)) memory[place] = numbers[name] as number;
    }
    run();
  };
  const updateAll = (numbers: ArrayLike<number>): void => {
    for (let i = 0; i < names.length; i++) memory[i] = numbers[i] as number;
    run();
  };
  const addGradient = (sums: Float64Array): number => {
    if (plan.mode !== 'reverse') throw new RangeError('Only reverse mode has the gradient of all inputs.');
    // An input that the target does not read keeps the -0 of `clear`.
    for (let i = 0; i < names.length; i++) sums[i] = (sums[i] as number) + (adjoints[i] as number);
    return values[seed] as number;
  };
  update(inputs);
  const at = readerOf(tape, machine, memory);
  return { tape, at, update, updateAll, addGradient, cause: (ref) => causeOf(tape, at, ref) };
}
