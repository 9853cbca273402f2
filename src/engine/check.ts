// The measured slope: the judge that knows nothing of the chain rule.
import { execute } from './execute';
import { forwardMode } from './forward';
import { insideOf } from './graph';
import { targetPlace } from './tape';
import type { Graph, Inputs, NodeId, Ref } from './types';

export interface Measured {
  readonly slope: number;
  /** An estimate of how far it may be off; Infinity where no slope can be measured. */
  readonly error: number;
}

const shrink = 1.4;
const rounds = 12;

/**
 * Ridders' method: central differences with shrinking steps, extrapolated to step 0; the answer is the entry of the
 * table with the smallest error (C. Ridders, 1982). `f` may give NaN where it is undefined.
 */
function ridders(f: (x: number) => number, x: number, firstStep: number): Measured {
  let best: Measured = { slope: NaN, error: Infinity };
  let before: number[] = [];
  for (let i = 0, h = firstStep; i < rounds; i++, h /= shrink) {
    const up = x + h;
    const down = x - h;
    const row = [(f(up) - f(down)) / (up - down)];
    for (let j = 1, factor = shrink * shrink; j <= i; j++, factor *= shrink * shrink) {
      const fine = row[j - 1] ?? NaN;
      const coarse = before[j - 1] ?? NaN;
      const next = (fine * factor - coarse) / (factor - 1);
      const error = Math.max(Math.abs(next - fine), Math.abs(next - coarse));
      if (error < best.error) best = { slope: next, error };
      row.push(next);
    }
    before = row;
  }
  return best;
}

/** The slope of `target` in `input` at these inputs, measured by moving the input; throws RangeError for unknown names. */
export function measuredSlope(graph: Graph, inputs: Inputs, target: NodeId, input: NodeId): Measured {
  const id = insideOf(graph).idOf(targetPlace(graph, target));
  const run = execute(forwardMode(graph, input, id), inputs);
  const x = inputs[input] ?? NaN;
  const output: Ref = `v:${id}`;
  const f = (at: number): number => {
    run.update({ [input]: at });
    return run.at(output);
  };
  const size = Math.max(Math.abs(x), 1);
  const tries = [0.1, 1e-2, 1e-3, 1e-4].map((step) => ridders(f, x, step * size));
  return tries.reduce((best, each) => (each.error < best.error ? each : best));
}
