// What a reader can do with the shape of the network and its weights, and why something cannot be done.
import { randomNumbers } from '../../engine';
import { type Network, networkNaming } from '../../lessons';
import { resetInputs, setInputs, setNetwork } from './inputs';
import { lessonOf } from '../scene';
import { choicesNow, type Core } from '../store';
import type { TrainingCore } from '../training';
import { setTraining } from './train';

const { networkLimits, weightCount } = networkNaming;

/** Random weights lie between -1 and 1 .. */
const reach = 1;
/** .. and have two decimals, so that a link of many stays short and a hand can check them. */
const rounded = (weight: number): number => Math.round(weight * 100) / 100;

/** What forbids a network. */
export interface ShapeProblem {
  readonly key: 'units' | 'matrices' | 'weights' | 'loss';
  /** What is the most, and what was asked for. */
  readonly most: number;
  readonly got: number;
}

/** Why there is no such network; undefined when there is. */
function problemOf({ layers, bias, loss, activations }: Network): ShapeProblem | undefined {
  const wrong = layers.find((units) => !Number.isInteger(units) || units < 1 || units > networkLimits.units);
  if (wrong !== undefined) return { key: 'units', most: networkLimits.units, got: wrong };
  const matrices = layers.length - 1;
  if (matrices < 1 || matrices > networkLimits.matrices)
    return { key: 'matrices', most: networkLimits.matrices, got: matrices };
  const weights = weightCount({ layers, bias });
  if (weights > networkLimits.weights) return { key: 'weights', most: networkLimits.weights, got: weights };
  return loss === 'cross-entropy' && activations.at(-1) !== 'sigmoid' ? { key: 'loss', most: 0, got: 0 } : undefined;
}

/** Changes the network at the same moment, as one step of undo; gives back why it cannot, and then nothing is changed. */
export function reshape(core: Core, change: Partial<Network>): ShapeProblem | undefined {
  const wanted = { ...choicesNow(core).network, ...change };
  // Another activation at the output takes its loss along; only a loss that is asked for can be refused.
  const problem = problemOf(change.loss === undefined ? { ...wanted, loss: 'squared' } : wanted);
  if (problem === undefined) setNetwork(core, change);
  return problem;
}

/** Another hidden layer before the output, like the hidden layer before it, else as large as the input. */
export function addLayer(core: Core): ShapeProblem | undefined {
  const { layers, activations } = choicesNow(core).network;
  const hidden = layers.length > 2;
  return reshape(core, {
    layers: [...layers.slice(0, -1), (hidden ? layers.at(-2) : layers[0]) ?? 1, ...layers.slice(-1)],
    activations: [
      ...activations.slice(0, -1),
      (hidden ? activations.at(-2) : 'sigmoid') ?? 'sigmoid',
      ...activations.slice(-1),
    ],
  });
}

/** Takes hidden layer l away, 2 for the first. */
export function removeLayer(core: Core, l: number): ShapeProblem | undefined {
  const { layers, activations } = choicesNow(core).network;
  return reshape(core, {
    layers: layers.filter((_, i) => i !== l - 1),
    activations: activations.filter((_, i) => i !== l - 2),
  });
}

/** Random weights from a seed, as one step of undo: the same seed gives the same weights. False when it is no seed. */
export function randomWeights(core: TrainingCore, seed: number): boolean {
  if (!setTraining(core, { seed })) return false;
  const ids = lessonOf(choicesNow(core))
    .inputs.filter(({ place }) => place === 'weights')
    .map(({ id }) => id);
  const numbers = randomNumbers(seed, ids.length, -reach, reach);
  return setInputs(core, Object.fromEntries(ids.map((id, i) => [id, rounded(numbers[i] ?? 0)])));
}

/** The lesson's own short numbers for weights and sample: hand arithmetic stays short. */
export const niceNumbers = (core: Core): void => resetInputs(core);
