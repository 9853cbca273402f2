// What a training has come to: loss and its curve, weights before and after, each sample's output, each unit's slope.
import {
  adjointRef,
  edgeInto,
  evaluateRule,
  memo,
  type NodeId,
  partialRef,
  sumId,
  type Tape,
  unitId,
  valueRef,
} from '../../engine';
import type { Choices } from '../choices';
import { type TrainingSession, trainingSession, settingOf, type Training } from './trainingSession';
import { flat } from '../tools';
import type { Scene } from '../scene';
import { isHeldBack, span, thresholdOf, type TrainingVerdict, verdictOf } from './verdict';

interface UnitStatus {
  readonly id: NodeId;
  /** Its weighted sum and its slope there, for the lesson's own sample. */
  readonly z: number;
  readonly slope: number;
  readonly saturated: boolean;
  /** Its weighted sum for every sample of the table. */
  readonly all: readonly number[];
}

export interface TrainingStatus {
  readonly at: number;
  readonly length: number;
  readonly loss: number;
  /** Losses before the updates 0, every, 2 every, .. */
  readonly curve: { readonly every: number; readonly losses: ArrayLike<number> };
  readonly weights: readonly { readonly id: NodeId; readonly before: number; readonly now: number }[];
  readonly rows: readonly {
    readonly sample: readonly number[];
    readonly outputs: readonly number[];
    /** Undefined where an output says how much, so that none is right or wrong. */
    readonly right: boolean | undefined;
    /** Whether the lesson's x and y are those of this row. */
    readonly chosen: boolean;
  }[];
  readonly units: readonly UnitStatus[];
  /** From the first hidden layer on: the mean of |delta| over its units and the samples of the table. */
  readonly deltas: readonly number[];
  /** Samples on the wrong side whose error comes to a hidden layer in which every unit is flat for them. */
  readonly blocked: readonly number[];
  readonly right: number | undefined;
  /** The output that divides right from wrong; undefined where none does. */
  readonly threshold: number | undefined;
  readonly verdict: TrainingVerdict | undefined;
  /** Whether it is the penalty that a run sticks at. */
  readonly heldBack: boolean;
  /** How far the loss fell in the last 1000 updates. */
  readonly fall: number;
}

/** How far the loss fell in 1000 updates; undefined before there were as many. */
function fallOf({ trail }: TrainingSession, loss: number): number | undefined {
  const { every, losses } = trail.losses();
  const at = trail.at();
  if (at < span) return undefined;
  const mark = Math.min(losses.length - 1, Math.floor((at - span) / every));
  return (((losses[mark] ?? NaN) - loss) * span) / (at - mark * every);
}

const unitsOf = (
  layers: readonly number[],
): readonly { readonly unit: NodeId; readonly sum: NodeId; readonly layer: number }[] =>
  layers.slice(1).flatMap((units, l) =>
    Array.from({ length: units }, (_, i) => ({
      unit: unitId(l + 2, i + 1),
      sum: sumId(l + 2, i + 1),
      layer: l,
    })),
  );

/** Everything that the panel shows of the training, at the update at which its timeline stands. */
export function trainingStatus(training: Training, scene: Scene, choices: Choices): TrainingStatus {
  const session = trainingSession(training, scene.plan, choices);
  const { descent, trail, run, weights, samples, given } = session;
  const layers = scene.lesson.layers ?? [];
  const { put } = settingOf(training, scene, choices.training.eta, samples.length);
  for (const [id, number] of Object.entries(put)) descent.put(id, number);
  const loss = descent.measure();
  const outputs = Array.from({ length: layers.at(-1) ?? 0 }, (_, i) => unitId(layers.length, i + 1));
  const units = unitsOf(layers);
  const sums = units.map((): number[] => []);
  const deltas = layers.slice(1).map(() => 0);
  const hidden = layers.slice(1, -1).map((_, l) => units.filter(({ layer }) => layer === l));
  run.update(Object.fromEntries(weights.map((id, i) => [id, descent.weights[i] ?? NaN])));
  const threshold = thresholdOf(
    scene.lesson.network,
    samples.flatMap((sample) => sample.slice(sample.length - outputs.length)),
  );
  const rows = samples.map((sample) => {
    run.update(Object.fromEntries(given.map((id, i) => [id, sample[i] ?? NaN])));
    units.forEach(({ sum, layer }, i) => {
      sums[i]?.push(run.at(valueRef(sum)));
      deltas[layer] =
        (deltas[layer] ?? 0) + Math.abs(run.at(adjointRef(sum))) / (samples.length * (layers[layer + 1] ?? 1));
    });
    const h = outputs.map((id) => run.at(valueRef(id)));
    const labels = sample.slice(sample.length - outputs.length);
    return {
      sample,
      outputs: h,
      closed: hidden.some((layer) => layer.every(({ unit }) => Math.abs(run.at(partialRef(edgeInto(unit, 0)))) < flat)),
      right:
        threshold === undefined
          ? undefined
          : h.every((each, i) => Number.isFinite(each) && each >= threshold === (labels[i] ?? NaN) >= threshold),
      chosen: given.every((id, i) => scene.inputs[id] === sample[i]),
    };
  });
  run.update(Object.fromEntries(given.map((id) => [id, scene.inputs[id] ?? NaN])));
  const right = threshold === undefined ? undefined : rows.filter((row) => row.right).length;
  const fall = fallOf(session, loss);
  const verdict = verdictOf({
    loss,
    finite: descent.weights.every(Number.isFinite),
    right,
    of: rows.length,
    fall,
  });
  return {
    at: trail.at(),
    length: trail.length(),
    loss,
    curve: trail.losses(),
    weights: weights.map((id, i) => ({ id, before: descent.before[i] ?? NaN, now: descent.weights[i] ?? NaN })),
    rows,
    units: units.map(({ unit, sum }, i) => {
      const slope = run.at(partialRef(edgeInto(unit, 0)));
      return { id: unit, z: run.at(valueRef(sum)), slope, saturated: Math.abs(slope) < flat, all: sums[i] ?? [] };
    }),
    deltas,
    blocked: rows.flatMap((row, i) => (row.closed && row.right === false ? [i] : [])),
    right,
    threshold,
    verdict,
    heldBack:
      verdict === 'stuck' &&
      isHeldBack(scene.graph, weights, descent, { rate: put['lambda'] ?? 0, eta: choices.training.eta }),
    fall: fall ?? NaN,
  };
}

/** Weighted sums from -8 to 8 and what a unit makes of them. */
interface UnitCurve {
  readonly from: number;
  readonly to: number;
  readonly values: readonly number[];
}

const curveReach = 8;
const curveSteps = 32;

/** The curve of a unit's activation. */
export const unitCurve = memo((tape: Tape, unit: NodeId): UnitCurve => {
  const rule = tape.steps.find((step) => step.write === valueRef(unit))?.rule;
  const values = Array.from({ length: curveSteps + 1 }, (_, i) =>
    rule === undefined ? NaN : evaluateRule(rule, () => -curveReach + (2 * curveReach * i) / curveSteps),
  );
  return { from: -curveReach, to: curveReach, values };
});
