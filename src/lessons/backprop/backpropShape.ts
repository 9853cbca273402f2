// Where the layers of a network end: what the beats of backpropagation wait for.
import { type EdgeId, edgeInto, type NodeId, sumId, unitId } from '../../engine';
import {
  activationOf,
  activations,
  type Layers,
  type LossName,
  type Network,
  networkNames,
  thetaRows,
} from '../network';
import type { Symbols } from '../network';

export interface Shape {
  /** How the beats call weights, columns and adjoints. */
  readonly symbols: Symbols;
  readonly layers: Layers;
  readonly loss: LossName;
  readonly bias: boolean;
  /** What layer l makes of its sums. */
  readonly activation: (l: number) => (typeof activations)[keyof typeof activations];
  /** TeX of the slope of layer l's activation, as `a(1-a)`. */
  readonly slopeTex: (l: number) => string;
  /** Whether all units are sigmoids. */
  readonly sigmoids: boolean;
  /** Whether slope and loss collapse to a - y. */
  readonly collapses: boolean;
  /** The output layer. */
  readonly last: number;
  /** Layers behind the input, in the order of the forward pass. */
  readonly behind: readonly number[];
  /** Units of a layer, without bias. */
  readonly units: (l: number) => number;
  readonly lastSum: (l: number) => NodeId;
  readonly lastUnit: (l: number) => NodeId;
  /** The last weight of Theta^(l). */
  readonly lastWeight: (l: number) => NodeId;
  /** The last edge into a weighted sum of layer l that has a partial: the one from x or a. */
  readonly lastEdgeInto: (l: number) => EdgeId;
}

/** The ends of each layer of a network; its quantities are called by these symbols. */
export function shapeOf(network: Network, symbols: Symbols): Shape {
  const { layers, loss, bias } = network;
  const names = networkNames(network);
  const activation: Shape['activation'] = (l) => activations[activationOf(network, l)];
  const units = (l: number): number => layers[l - 1] ?? 0;
  const lastSum = (l: number): NodeId => sumId(l, units(l));
  return {
    symbols,
    layers,
    loss,
    bias,
    activation,
    slopeTex: (l) => activation(l).slopeTex('a', 'z'),
    sigmoids: network.activations.every((each) => each === 'sigmoid'),
    collapses: loss === 'cross-entropy' || activationOf(network, layers.length) === 'identity',
    last: layers.length,
    behind: layers.slice(1).map((_, i) => i + 2),
    units,
    lastSum,
    lastUnit: (l) => unitId(l, units(l)),
    lastWeight: (l) => thetaRows(names, l).at(-1)?.at(-1) ?? '',
    lastEdgeInto: (l) => edgeInto(lastSum(l), 2 * (units(l - 1) + (bias ? 1 : 0)) - 1),
  };
}
