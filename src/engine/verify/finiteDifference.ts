// The measured slope: the judge that knows nothing of the chain rule.
import { valueRef } from '../ref';
import { execute } from '../run';
import { forwardMode, reverseMode, targetPlace } from '../tape';
import { insideOf } from '../graph';
import { movedValue } from './moved';
import type { Graph, Inputs, NodeId, Ref } from '../types';

/** A slope that was measured, and how well. */
export interface Measured {
  readonly slope: number;
  /** An estimate of how far it may be off; Infinity where no slope can be measured. */
  readonly error: number;
  /** The slopes on either side, roughly. */
  readonly left: number;
  readonly right: number;
  /** Whether they differ however small the step is. */
  readonly kink: boolean;
}

type Central = Pick<Measured, 'slope' | 'error'>;

const shrink = 1.4;
const rounds = 12;

/**
 * Ridders' method: central differences with shrinking steps, extrapolated to step 0; the answer is the entry of the
 * table with the smallest error (C. Ridders, 1982). What rounding `f` does to a difference counts as error, too, since
 * equal digits by chance would pass for a good answer. `f` may give NaN where it is undefined.
 */
function ridders(f: (x: number) => number, x: number, firstStep: number, noise: number): Central {
  let best: Central = { slope: NaN, error: Infinity };
  let before: number[] = [];
  for (let i = 0, h = firstStep; i < rounds; i++, h /= shrink) {
    const up = x + h;
    const down = x - h;
    const [above, below] = [f(up), f(down)];
    const row = [(above - below) / (up - down)];
    const rounding = (4 * Number.EPSILON * Math.max(Math.abs(above), Math.abs(below)) + noise) / h;
    for (let j = 1, factor = shrink * shrink; j <= i; j++, factor *= shrink * shrink) {
      const fine = row[j - 1] ?? NaN;
      const coarse = before[j - 1] ?? NaN;
      const next = (fine * factor - coarse) / (factor - 1);
      const error = Math.max(Math.abs(next - fine), Math.abs(next - coarse)) + rounding;
      if (error < best.error) best = { slope: next, error };
      row.push(next);
    }
    before = row;
  }
  return best;
}

/**
 * How far rounding inside `f` scatters its values: the largest second difference over steps so small that nothing else
 * can bend it (in the manner of J. More and S. Wild, Estimating computational noise, 2011). Small values may be made of
 * large ones, and are then less exact than their own digits say.
 */
function noiseOf(f: (x: number) => number, x: number): number {
  const step = 1e-9 * Math.max(Math.abs(x), 1);
  const values = Array.from({ length: 9 }, (_, i) => f(x + (i - 4) * step));
  const bends = values.slice(2).map((value, i) => Math.abs(value - 2 * (values[i + 1] ?? NaN) + (values[i] ?? NaN)));
  const noise = Math.max(...bends);
  return Number.isFinite(noise) ? noise : 0;
}

type Sides = Pick<Measured, 'left' | 'right' | 'kink'>;

/**
 * The slopes on either side, each from one small step. Where the function is smooth their difference falls with the
 * step; at a kink it stays.
 */
function sidesOf(f: (x: number) => number, x: number): Sides {
  const here = f(x);
  const size = Math.max(Math.abs(x), 1);
  const slopes = (step: number): Omit<Sides, 'kink'> => {
    const [down, up] = [x - step, x + step];
    return { left: (here - f(down)) / (x - down), right: (f(up) - here) / (up - x) };
  };
  const [near, far] = [slopes(1e-5 * size), slopes(1e-4 * size)];
  const jump = Math.abs(near.right - near.left);
  const rounding = Math.max(Math.abs(here), Math.abs(near.left), Math.abs(near.right)) * 1e-8;
  return { ...near, kink: jump > rounding && jump > 0.5 * Math.abs(far.right - far.left) };
}

/**
 * The slope of `target` in a node at these inputs, measured by moving the node; what a node that is no input was made of
 * is held. Throws RangeError for unknown names.
 */
export function measuredSlope(graph: Graph, inputs: Inputs, target: NodeId, node: NodeId): Measured {
  const id = insideOf(graph).idOf(targetPlace(graph, target));
  const isInput = graph.inputs.includes(node);
  const run = execute(isInput ? forwardMode(graph, node, id) : reverseMode(graph, id), inputs);
  const x = run.at(valueRef(node));
  const output: Ref = valueRef(id);
  const f = isInput
    ? (at: number): number => {
        run.update({ [node]: at });
        return run.at(output);
      }
    : movedValue(graph, run, id, node);
  const size = Math.max(Math.abs(x), 1);
  const noise = noiseOf(f, x);
  const tries = [0.1, 1e-2, 1e-3, 1e-4].map((step) => ridders(f, x, step * size, noise));
  const best = tries.reduce((found, each) => (each.error < found.error ? each : found));
  return { ...best, ...sidesOf(f, x) };
}
