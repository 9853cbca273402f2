// What is said of a training: which outputs count as right, whether it has learnt, sticks or diverges, and what holds it.
import type { Descent, Graph, NodeId } from '../../engine';
import { gradientParts, type Network } from '../../lessons';

/** Keys of the dictionary. */
export type TrainingVerdict = 'learnt' | 'stuck' | 'diverged';

/** A run sticks when the loss falls by less than this in 1000 updates while it is not learnt. */
const leastFall = 1e-3;
const low = 0.05;

/**
 * The number that divides an output's two answers: one half for a sigmoid, 0 for a tanh with labels of both signs.
 * Undefined where an output says how much and not which, so that none is right or wrong.
 */
export function thresholdOf(
  network: Pick<Network, 'activations'> | undefined,
  labels: readonly number[],
): number | undefined {
  const output = network?.activations.at(-1);
  if (output === 'tanh') return labels.some((label) => label < 0) ? 0 : 0.5;
  return output === 'sigmoid' || output === undefined ? 0.5 : undefined;
}

/** Updates after which a run may be said to stick. */
export const span = 1000;
/** The data push back with at least this part of the penalty's pull where the two balance. */
const balanced = 0.1;

/**
 * Whether it is the penalty that holds the weights of a run that sticks: it is strong enough to have moved them in the
 * updates that were watched, and what the data push the weights back with is of its size. `rate` is lambda/m.
 */
export function isHeldBack(
  graph: Graph,
  ids: readonly NodeId[],
  { weights, gradient }: Pick<Descent, 'weights' | 'gradient'>,
  { rate, eta }: { readonly rate: number; readonly eta: number },
): boolean {
  let [pull, data] = [0, 0];
  ids.forEach((id, i) => {
    if (gradientParts(graph, id).penalty === undefined) return;
    const own = rate * (weights[i] ?? 0);
    pull += own * own;
    data += ((gradient[i] ?? 0) - own) ** 2;
  });
  const ratio = Math.sqrt(data / pull);
  return eta * rate * span >= 1 && ratio > balanced && ratio < 1 / balanced;
}

/** What is said of a run; `right` is absent where no output is right or wrong, `fall` before 1000 updates. */
export function verdictOf(run: {
  readonly loss: number;
  readonly finite: boolean;
  readonly right: number | undefined;
  readonly of: number;
  readonly fall: number | undefined;
}): TrainingVerdict | undefined {
  if (!run.finite || !Number.isFinite(run.loss)) return 'diverged';
  const allRight = run.right === undefined || run.right === run.of;
  if (allRight && run.loss < low) return 'learnt';
  const open = run.right === undefined ? run.loss >= low : !allRight;
  if (!open || run.fall === undefined || Math.abs(run.fall) >= leastFall) return undefined;
  return 'stuck';
}
