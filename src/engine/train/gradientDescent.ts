// Gradient descent: one tape run for every sample, the mean of the gradients, and a step of the weights against it.
import { execute } from '../run';
import type { NodeId, Tape } from '../types';

/** What is learnt: the loss of one sample as a tape, which of its inputs are weights, and the samples. */
export interface TrainingProblem {
  /** Reverse mode; its target is the loss of one sample. */
  readonly tape: Tape;
  readonly weights: readonly NodeId[];
  /** The inputs that each sample gives, in the order of its numbers. */
  readonly given: readonly NodeId[];
  readonly samples: readonly (readonly number[])[];
}

/** A descent under way: its arrays are filled again by every update and never replaced. */
export interface Descent {
  /** The weights now, in the order of `Learning.weights`; other numbers can be written into it. */
  readonly weights: Float64Array;
  /** The weights before the last update. */
  readonly before: Float64Array;
  /** The mean gradient that was measured last. */
  readonly gradient: Float64Array;
  /** Gives an input that is neither weight nor sample its number; such inputs are 0 at first. Throws RangeError for others. */
  put(id: NodeId, value: number): void;
  /** The mean loss of all samples at the weights now; fills `gradient`. */
  measure(): number;
  /** Takes `updates` steps of size `eta` against the mean gradient; gives the mean loss before the last of them. */
  descend(eta: number, updates: number): number;
}

/**
 * Gradient descent over all samples (batch descent): weights -= eta * (1/m) * the sum of the samples' gradients. Nothing
 * is allocated from the first update on. Throws RangeError when an input is unknown, a sample has too few numbers, or
 * there is no sample.
 */
export function descentOf({ tape, weights: ids, given, samples }: TrainingProblem): Descent {
  const { inputs } = tape.graph;
  const places = new Map(inputs.map((id, i) => [id, i]));
  const placeOf = (id: NodeId): number => {
    const place = places.get(id);
    if (place === undefined) throw new RangeError(`There is no input ${id}.`);
    return place;
  };
  const weightAt = Int32Array.from(ids, placeOf);
  const givenAt = Int32Array.from(given, placeOf);
  const short = samples.find((row) => row.length !== given.length);
  if (short !== undefined || samples.length === 0) throw new RangeError('A sample needs a number for each input.');
  const table = Float64Array.from(samples.flat());
  const numbers = new Float64Array(inputs.length);
  const sums = new Float64Array(inputs.length);
  const weights = new Float64Array(ids.length);
  const before = new Float64Array(ids.length);
  const gradient = new Float64Array(ids.length);
  const run = execute(tape, Object.fromEntries(inputs.map((id) => [id, 0])));

  const measure = (): number => {
    for (let w = 0; w < weightAt.length; w++) numbers[weightAt[w] as number] = weights[w] as number;
    sums.fill(0);
    let loss = 0;
    for (let s = 0, at = 0; s < samples.length; s++) {
      for (let g = 0; g < givenAt.length; g++) numbers[givenAt[g] as number] = table[at++] as number;
      run.updateAll(numbers);
      loss += run.addGradient(sums);
    }
    for (let w = 0; w < weightAt.length; w++) gradient[w] = (sums[weightAt[w] as number] as number) / samples.length;
    return loss / samples.length;
  };
  const descend = (eta: number, updates: number): number => {
    let loss = NaN;
    for (let i = 0; i < updates; i++) {
      loss = measure();
      before.set(weights);
      for (let w = 0; w < weights.length; w++) weights[w] = (weights[w] as number) - eta * (gradient[w] as number);
    }
    return loss;
  };
  const own = new Set([...ids, ...given]);
  const put = (id: NodeId, value: number): void => {
    if (own.has(id)) throw new RangeError(`${id} is a weight or given by the samples.`);
    numbers[placeOf(id)] = value;
  };
  return { weights, before, gradient, put, measure, descend };
}
