// Names of the quantities of a layered network: the one place that writes `theta1_12`, `z2_1`, `a2_1` and takes them apart.
import type { NodeId } from './types';

/** What a name says by convention: a letter, the layer that its number is, and the indices as they are written. */
export interface LayeredName {
  readonly letter: string;
  readonly layer: string;
  readonly indices: readonly string[];
}

/** A quantity of a network by its place in it. Layers count from 1, which is the input; units from 1, and 0 is the bias. */
export type NetworkName =
  | { readonly kind: 'weight'; readonly layer: number; readonly to: number; readonly from: number }
  | { readonly kind: 'sum'; readonly layer: number; readonly unit: number }
  | { readonly kind: 'unit'; readonly layer: number; readonly unit: number }
  | { readonly kind: 'label'; readonly unit: number };

/** Letters whose first number is a layer: weights, weighted sums, activations, adjoints of sums. */
export const layerLetters: ReadonlySet<string> = new Set(['theta', 'z', 'a', 'delta']);

const letter = `(${[...layerLetters, 'Theta'].join('|')})`;
const layered = new RegExp(`^${letter}(\\d+)_(\\d+)(?:_(\\d+))?$`);
const almost = new RegExp(`^(?:x|${letter}\\d+(?:_\\d+)?)$`);
const inNetwork = /^(theta|[axyz])(0|[1-9]\d*)(?:_(0|[1-9]\d*))?(?:_(0|[1-9]\d*))?$/;

/**
 * The weight from unit `from` of layer `layer` to unit `to` of the next: `theta1_12`, from 0 that of the bias. Where a
 * layer has more than nine units the indices are written apart: `theta1_10_2`.
 */
export const thetaId = ({ apart }: { readonly apart: boolean }, layer: number, to: number, from: number): NodeId =>
  apart ? `theta${layer}_${to}_${from}` : `theta${layer}_${to}${from}`;

/** Unit `unit` of a layer: `x1` in layer 1, which is the input, else `a2_1`; unit 0 is the bias. */
export const unitId = (layer: number, unit: number): NodeId => (layer === 1 ? `x${unit}` : `a${layer}_${unit}`);

/** The weighted sum that a unit of a layer takes in: `z2_1`. */
export const sumId = (layer: number, unit: number): NodeId => `z${layer}_${unit}`;

/** The label of an output in a network of these layers: `y` where there is one output, else `y1`, `y2`, .. */
export const labelId = (layers: readonly number[], unit: number): NodeId => (layers.at(-1) === 1 ? 'y' : `y${unit}`);

/** The quantity that a name means in a network; undefined for all others there, a lone `y` among them. */
export function networkName(id: NodeId): NetworkName | undefined {
  const [, head = '', first, second, third] = inNetwork.exec(id) ?? [];
  const number = Number(first);
  if (second === undefined) {
    if (head === 'x') return { kind: 'unit', layer: 1, unit: number };
    return head === 'y' ? { kind: 'label', unit: number } : undefined;
  }
  if (head === 'theta') {
    const [to, from] = third === undefined ? [second.slice(0, 1), second.slice(1)] : [second, third];
    return from === '' ? undefined : { kind: 'weight', layer: number, to: Number(to), from: Number(from) };
  }
  if (third !== undefined) return undefined;
  if (head === 'z') return { kind: 'sum', layer: number, unit: Number(second) };
  return head === 'a' && number > 1 ? { kind: 'unit', layer: number, unit: Number(second) } : undefined;
}

/** The layer of a unit or of its weighted sum; 0 for all other quantities. */
export function layerOfUnit(id: NodeId): number {
  const name = networkName(id);
  return name?.kind === 'unit' || name?.kind === 'sum' ? name.layer : 0;
}

/** Whether a node is the weighted sum of a unit. */
export const isSum = (id: NodeId): boolean => networkName(id)?.kind === 'sum';

/** Whether a node is the unit that the bias weights of a layer are multiplied by: always 1. */
export function isBias(id: NodeId): boolean {
  const name = networkName(id);
  return name?.kind === 'unit' && name.unit === 0;
}

/** A name of any program that looks like one of a layer (also `Theta1_12`, `delta2_1`); undefined for all others. */
export function layeredName(id: NodeId): LayeredName | undefined {
  const [, head, layer, first, second] = layered.exec(id) ?? [];
  if (head === undefined || layer === undefined || first === undefined) return undefined;
  return { letter: head, layer, indices: second === undefined ? [first] : [first, second] };
}

/** Whether a number more would give a name the look of a unit or a weight: `a1` and 2, of layer 1 and unit 2. */
export const wantsIndex = (id: NodeId): boolean => almost.test(id);
