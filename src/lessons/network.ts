// Writes the program of a fully connected network of any shape, with Andrew Ng's names.
import type { NodeId, Ref } from '../engine';

/** Units of each layer without bias, input first: 2-2-1 is [2, 2, 1]. */
export type Layers = readonly number[];

export interface NetworkNames {
  readonly layers: Layers;
  /** Whether indices are written apart (`theta1_10_2`), because a layer has more than nine units. */
  readonly apart: boolean;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** How the names of a network with these layers are written. */
export const networkNames = (layers: Layers): NetworkNames => ({ layers, apart: layers.some((units) => units > 9) });

/** `Theta^(l)_ij`: the weight from unit j of layer l to unit i of layer l+1; j = 0 is the bias. */
export const thetaId = (names: NetworkNames, l: number, i: number, j: number): NodeId =>
  names.apart ? `theta${l}_${i}_${j}` : `theta${l}_${i}${j}`;

/** Unit i of layer l (1 is the input layer, whose units are x0, x1, ..). */
export const unitId = (l: number, i: number): NodeId => (l === 1 ? `x${i}` : `a${l}_${i}`);

/** The weighted sum that unit i of layer l takes in. */
export const sumId = (l: number, i: number): NodeId => `z${l}_${i}`;

/** The label of output i: `y` where there is one output, else `y1`, `y2`, .. */
export const labelId = (layers: Layers, i: number): NodeId => (layers.at(-1) === 1 ? 'y' : `y${i}`);

/** Ids of all weights of Theta^(l), row by row, bias first. */
export function thetaRows(names: NetworkNames, l: number): readonly (readonly NodeId[])[] {
  const from = names.layers[l - 1] ?? 0;
  const to = names.layers[l] ?? 0;
  return range(1, to).map((i) => range(0, from).map((j) => thetaId(names, l, i, j)));
}

/** Weights that multiply no bias: those that lambda acts on. */
function penalised(names: NetworkNames): readonly NodeId[] {
  return range(1, names.layers.length - 1).flatMap((l) => thetaRows(names, l).flatMap((row) => row.slice(1)));
}

/**
 * The program of the network: forward pass layer by layer, log loss L, penalty R, and J = L + R as its last line (m = 1).
 * The output layer gets no bias unit of its own.
 */
export function networkProgram(layers: Layers): string {
  const names = networkNames(layers);
  const last = layers.length;
  const lines: string[] = ['x0 = 1'];
  for (let l = 2; l <= last; l++) {
    const before = range(0, layers[l - 2] ?? 0).map((j) => unitId(l - 1, j));
    const rows = thetaRows(names, l - 1);
    rows.forEach((row, i) => lines.push(`${sumId(l, i + 1)} = wsum(${[...row, ...before].join(', ')})`));
    if (l < last) lines.push(`a${l}_0 = 1`);
    rows.forEach((_, i) => lines.push(`${unitId(l, i + 1)} = sigmoid(${sumId(l, i + 1)})`));
  }
  const outputs = range(1, layers.at(-1) ?? 0);
  lines.push(`L = ${outputs.map((i) => `logloss(${unitId(last, i)}, ${labelId(layers, i)})`).join(' + ')}`);
  lines.push(`R = l2(${['lambda', ...penalised(names)].join(', ')})`);
  lines.push('J = L + R');
  return lines.join('\n');
}

const vector = (ids: readonly NodeId[], kind: 'v' | 'g'): readonly (readonly Ref[])[] =>
  ids.map((id) => [`${kind}:${id}`] as const);

/** Column of activations of layer l with its bias on top (the output layer has none). */
export function activations(layers: Layers, l: number): readonly (readonly Ref[])[] {
  const from = l === layers.length ? 1 : 0;
  return vector(
    range(from, layers[l - 1] ?? 0).map((i) => unitId(l, i)),
    'v',
  );
}

/** Column of weighted sums z of layer l. */
export const sums = (layers: Layers, l: number): readonly (readonly Ref[])[] =>
  vector(
    range(1, layers[l - 1] ?? 0).map((i) => sumId(l, i)),
    'v',
  );

/** Column of deltas of layer l: the adjoints of its z. */
export const deltas = (layers: Layers, l: number): readonly (readonly Ref[])[] =>
  vector(
    range(1, layers[l - 1] ?? 0).map((i) => sumId(l, i)),
    'g',
  );
