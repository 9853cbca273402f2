// Where the layers of a network end: what the beats of backpropagation wait for.
import { type EdgeId, edgeInto, type NodeId, partialRef, type Ref, sumId, unitId } from '../../engine';
import {
  activationOf,
  activations,
  type Layers,
  type LossName,
  type Network,
  networkNames,
  range,
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
  /** Local partials that the derivatives of several weights have in common; few enough to be pointed at. */
  readonly again: readonly Ref[];
}

/** A larger network has no room for what is pointed at. */
const isSmall = (layers: Layers): boolean =>
  layers.length === 3 && layers.at(-1) === 1 && layers.every((count) => count <= 2);

/** Of the loss by the only output, of each activation by its sum, of each sum by the hidden units before it. */
function sharedPartials({ layers, bias }: Network): readonly Ref[] {
  const more = bias ? 1 : 0;
  const edges = range(2, layers.length).flatMap((l) =>
    range(1, layers[l - 1] ?? 0).flatMap((i): readonly EdgeId[] => {
      const before = layers[l - 2] ?? 0;
      // A weighted sum reads all weights first, then all units, the bias first.
      const units = l === 2 ? [] : range(1, before).map((j) => edgeInto(sumId(l, i), before + 2 * more + j - 1));
      return [edgeInto(unitId(l, i), 0), ...units];
    }),
  );
  return [...edges, edgeInto('L', 0)].map((edge) => partialRef(edge));
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
    again: isSmall(layers) ? sharedPartials(network) : [],
    lastEdgeInto: (l) => edgeInto(lastSum(l), 2 * (units(l - 1) + (bias ? 1 : 0)) - 1),
  };
}
