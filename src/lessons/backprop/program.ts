// Writes the program of a fully connected network of any shape.
import { labelId, type NodeId, sumId, thetaId, unitId } from '../../engine';
import {
  activationOf,
  activations,
  type LossName,
  type Network,
  networkNames,
  range,
  sources,
  thetaRows,
} from '../network';

/** The operation that compares an output with its label. */
const lossCalls: Readonly<Record<LossName, string>> = { 'cross-entropy': 'logloss', squared: 'squaredloss' };

/**
 * The program of the network: forward pass layer by layer, loss L, penalty R, and J = L + R as its last line (m = 1).
 * The output layer gets no bias unit of its own; weights that multiply a bias are not penalised.
 */
export function networkProgram(network: Network): string {
  const { layers, loss, bias } = network;
  const names = networkNames(network);
  const last = layers.length;
  const lines: string[] = bias ? ['x0 = 1'] : [];
  const penalised: NodeId[] = [];
  for (let l = 2; l <= last; l++) {
    const before = sources(names, l - 1).map((j) => unitId(l - 1, j));
    const { call } = activations[activationOf(network, l)];
    thetaRows(names, l - 1).forEach((row, i) =>
      lines.push(`${sumId(l, i + 1)} = wsum(${[...row, ...before].join(', ')})`),
    );
    if (bias && l < last) lines.push(`${unitId(l, 0)} = 1`);
    for (const i of range(1, layers[l - 1] ?? 0)) {
      lines.push(`${unitId(l, i)} = ${call(sumId(l, i))}`);
      penalised.push(...range(1, layers[l - 2] ?? 0).map((j) => thetaId(names, l - 1, i, j)));
    }
  }
  const terms = range(1, layers.at(-1) ?? 0).map(
    (i) => `${lossCalls[loss]}(${unitId(last, i)}, ${labelId(layers, i)})`,
  );
  return [...lines, `L = ${terms.join(' + ')}`, `R = l2(${['lambda', ...penalised].join(', ')})`, 'J = L + R'].join(
    '\n',
  );
}
