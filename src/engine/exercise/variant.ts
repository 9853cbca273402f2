// Other numbers for a program that is there already: short by hand where the program has such, else on the grid of its inputs.
import { execute } from '../run';
import { randomNumbers } from '../train';
import type { Inputs, NodeId, Tape } from '../types';
import { isShort, small } from './short';

/** Where the number of an input may lie. */
export interface InputRange {
  readonly id: NodeId;
  readonly min: number;
  readonly max: number;
  /** Its numbers are whole multiples of this. */
  readonly step: number;
  /** It keeps this number: the rate of a penalty. */
  readonly keep?: number;
  /** It is min or max, and nothing between: a label. */
  readonly either?: boolean;
}

/** Whole numbers are tried so often before the grid is taken. */
const mostTries = 60;
/** A longer tape has no numbers for a hand. */
const longestShort = 60;
/** Numbers of the grid lie this near to 0, so that curves are not flat there. */
const reach = 3;

const pick = <T>(from: readonly T[], draw: number): T => from[Math.floor(draw * from.length)] as T;

function wholeNumber({ min, max, keep, either }: InputRange, draw: number): number {
  if (keep !== undefined) return keep;
  if (either === true) return draw < 0.5 ? min : max;
  const possible = small.filter((each) => each >= min && each <= max);
  return possible.length === 0 ? min : pick(possible, draw);
}

function onGrid({ min, max, step, keep, either }: InputRange, draw: number): number {
  if (keep !== undefined) return keep;
  if (either === true) return draw < 0.5 ? min : max;
  const [from, to] = [Math.max(min, -reach), Math.min(max, reach)];
  if (!(to > from) || !(step > 0)) return min;
  const at = Math.floor(draw * (Math.floor((to - from) / step + 1e-9) + 1));
  const number = Number((from + at * step).toFixed(6));
  // At 0 nothing comes back from a product.
  return number === 0 ? Number(Math.min(to, step).toFixed(6)) : number;
}

/**
 * Numbers for the inputs of a tape that depend on the seed alone, a whole number from 0 to 2^32 - 1: whole ones with which
 * every number of the tape is short, where a few tries find such; else multiples of each input's step near 0.
 */
export function variantInputs(tape: Tape, ranges: readonly InputRange[], seed: number): Inputs {
  const drawn = randomNumbers(seed, ranges.length * (mostTries + 1), 0, 1);
  const numbers = (at: number, number: (range: InputRange, draw: number) => number): Inputs =>
    Object.fromEntries(
      ranges.map((range, i): [NodeId, number] => [range.id, number(range, drawn[at * ranges.length + i] ?? 0)]),
    );
  const tries = tape.length > longestShort ? 0 : mostTries;
  for (let at = 0; at < tries; at++) {
    const inputs = numbers(at, wholeNumber);
    const run = execute(tape, inputs);
    if (tape.steps.every(({ write }) => isShort(run.at(write)))) return inputs;
  }
  return numbers(mostTries, onGrid);
}
