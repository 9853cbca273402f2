// The gradient of one weight over m samples: what each sample sends, their mean, the share of the penalty, and the sum.
import { adjointRef, type NodeId, valueRef } from '../../engine';
import { gradientParts } from '../../lessons';
import type { Choices } from '../choices';
import { trainingSession, settingOf, type Training } from './trainingSession';
import type { Scene } from '../scene';

export interface SampleSums {
  readonly weight: NodeId;
  /** Loss and gradient of each sample, without the penalty. */
  readonly rows: readonly { readonly loss: number; readonly gradient: number }[];
  /** The means of both over the samples. */
  readonly loss: number;
  readonly data: number;
  /** lambda/m times the weight, as the tape sends it along the penalty's edge; 0 for a bias. */
  readonly penalty: number;
  /** The gradient that the descent uses. */
  readonly total: number;
  readonly lambda: number;
}

/** The sums of a weight at the update at which the training stands; of the first weight where there is no such weight. */
export function sampleSums(training: Training, scene: Scene, choices: Choices, wanted: NodeId | undefined): SampleSums {
  const { descent, run, weights, samples, given } = trainingSession(training, scene.plan, choices);
  const { put } = settingOf(training, scene, choices.training.eta, samples.length);
  const place = Math.max(0, weights.indexOf(wanted ?? ''));
  const weight = weights[place] ?? '';
  const lambda = put['lambda'] ?? 0;
  const numbers = Object.fromEntries(weights.map((id, i) => [id, descent.weights[i] ?? NaN]));
  run.update({ ...numbers, lambda: 0 });
  const rows = samples.map((sample) => {
    run.update(Object.fromEntries(given.map((id, i) => [id, sample[i] ?? NaN])));
    return { loss: run.at(valueRef(run.tape.target)), gradient: run.at(adjointRef(weight)) };
  });
  const { penalty: share } = gradientParts(scene.graph, weight);
  run.update({ lambda });
  const penalty = share === undefined ? 0 : run.at(share);
  run.update({ lambda: 0 });
  for (const [id, number] of Object.entries(put)) descent.put(id, number);
  descent.measure();
  const mean = (of: 'loss' | 'gradient'): number => rows.reduce((sum, row) => sum + row[of], 0) / rows.length;
  return {
    weight,
    rows,
    loss: mean('loss'),
    data: mean('gradient'),
    penalty,
    total: descent.gradient[place] ?? NaN,
    lambda,
  };
}
