// What a network is: layers, activations, loss, bias; and its weights by Andrew Ng's names.
import { edgeInto, type NodeId, partialRef, type Ref, sumId, thetaId } from '../../engine';
import { type Activation, activationNames } from './activations';

/** Units of each layer without bias, input first: 2-2-1 is [2, 2, 1]. */
export type Layers = readonly number[];

export const lossNames = ['cross-entropy', 'squared'] as const;
export type LossName = (typeof lossNames)[number];

export interface Network {
  readonly layers: Layers;
  /** One for each layer behind the input. */
  readonly activations: readonly Activation[];
  readonly loss: LossName;
  /** Whether each layer but the output has a bias unit. */
  readonly bias: boolean;
}

/** How large a network can be: weight matrices, units of a layer, weights in all. */
export const networkLimits = { matrices: 6, units: 64, weights: 3000 } as const;

/** How many weights there are. */
export const weightCount = ({ layers, bias }: Pick<Network, 'layers' | 'bias'>): number =>
  layers.slice(1).reduce((sum, units, l) => sum + units * ((layers[l] ?? 0) + (bias ? 1 : 0)), 0);

/** Whether a network can have these layers. */
export const canBe = (layers: Layers, bias: boolean): boolean =>
  layers.length >= 2 &&
  layers.length <= networkLimits.matrices + 1 &&
  layers.every((units) => Number.isInteger(units) && units >= 1 && units <= networkLimits.units) &&
  weightCount({ layers, bias }) <= networkLimits.weights;

/**
 * The nearest network that there is: an activation for each layer (hidden layers repeat the last hidden one, the output
 * keeps its own), and the cross-entropy only behind a sigmoid, since no other output lies between 0 and 1.
 */
export function fitted(network: Network): Network {
  const { layers, activations, loss } = network;
  const hidden = activations.slice(0, -1);
  const made = layers
    .slice(1)
    .map((_, i) =>
      i === layers.length - 2 ? (activations.at(-1) ?? 'sigmoid') : (hidden[i] ?? hidden.at(-1) ?? 'sigmoid'),
    );
  return { ...network, activations: made, loss: made.at(-1) === 'sigmoid' ? loss : 'squared' };
}

/** The network of the lecture with other layers: sigmoids, cross-entropy, bias units. */
export const plainNetwork = (layers: Layers): Network =>
  fitted({ layers, activations: [], loss: 'cross-entropy', bias: true });

/** Whether two networks are the same. */
export const sameNetwork = (a: Network, b: Network): boolean => keyOf(a) === keyOf(b);

/** A network as a text, the same for the same network. */
export const keyOf = ({ layers, activations, loss, bias }: Network): string =>
  [layers.join(','), activations.join(','), loss, String(bias)].join(' ');

/** The activation of layer l, 2 for the first behind the input. */
export const activationOf = ({ activations }: Pick<Network, 'activations'>, l: number): Activation =>
  activations[l - 2] ?? activationNames[0];

export interface NetworkNames {
  readonly layers: Layers;
  readonly bias: boolean;
  /** Whether indices are written apart (`theta1_10_2`), because a layer has more than nine units. */
  readonly apart: boolean;
}

/** Whole numbers from one to another, both among them. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** How the names of a network are written. */
export const networkNames = ({ layers, bias }: Pick<Network, 'layers' | 'bias'>): NetworkNames => ({
  layers,
  bias,
  apart: layers.some((units) => units > 9),
});

/** Indices of the units that a weight of Theta^(l) can come from: 0 is the bias. */
export const sources = ({ layers, bias }: Pick<Network, 'layers' | 'bias'>, l: number): readonly number[] =>
  range(bias ? 0 : 1, layers[l - 1] ?? 0);

/** Ids of all weights of Theta^(l), row by row, bias first. */
export const thetaRows = (names: NetworkNames, l: number): readonly (readonly NodeId[])[] =>
  range(1, names.layers[l] ?? 0).map((i) => sources(names, l).map((j) => thetaId(names, l, i, j)));

/** The local partial of a weighted sum by one of its weights: what the weight is multiplied by. */
export const weightPartial = (names: NetworkNames, l: number, i: number, j: number): Ref =>
  partialRef(edgeInto(sumId(l + 1, i), sources(names, l).indexOf(j)));
