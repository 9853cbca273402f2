// How the tape as code follows the notation: dTheta1[0][2], dW1[0][1], W1_bar[0][1], W1.grad[0, 1]; all counted from 0.
import type { NodeId } from '../../engine';
import type { NotationId } from '../../lessons';
import { type Cell, cellOf, cellText, type NetworkShape } from './cells';

interface CodeNotation {
  /** The cell of a node of a network, and its text. */
  readonly cell: (id: NodeId, shape: NetworkShape) => Cell | undefined;
  readonly text: (array: string, at: readonly number[]) => string;
  /** The adjoint, the tangent of a number of its own; absent: as a quotient, `de_db`. */
  readonly adjoint?: (name: string) => string;
  readonly tangent?: (name: string) => string;
}

/** The cell where weights and bias weights lie apart, and layers are counted from 0; a bias unit is a number of its own. */
function splitCell(id: NodeId, shape: NetworkShape, adjointOf: (array: string) => string): Cell | undefined {
  const found = cellOf(id, shape);
  if (found === undefined) return undefined;
  const [, letter = '', layer = ''] = /^([A-Za-z]+)(\d*)$/.exec(found.array) ?? [];
  const cell = (array: string, at: readonly number[]): Cell => ({ array, adjoint: adjointOf(array), at });
  const [i = 0, j = 0] = found.at;
  const first = shape.bias ? 1 : 0;
  const l = Number(layer) - 1;
  if (letter === 'Theta') return first > j ? cell(`b${layer}`, [i]) : cell(`W${layer}`, [i, j - first]);
  if (letter === 'z') return cell(`z${l}`, [i]);
  if (letter !== 'a') return cell(found.array, found.at);
  const before = l === shape.layers.length - 1 ? 0 : first;
  return before > i ? cell(`one${l}`, []) : cell(l === 0 ? 'x' : `a${l}`, [i - before]);
}

const split =
  (adjointOf: (array: string) => string): CodeNotation['cell'] =>
  (id, shape) =>
    splitCell(id, shape, adjointOf);

const barred = (name: string): string => `${name}_bar`;
const graded = (name: string): string => `${name}.grad`;

/** The table of notations in code. */
export const codeNotations: Readonly<Record<NotationId, CodeNotation>> = {
  theta: { cell: cellOf, text: cellText },
  wb: { cell: split((array) => (array.startsWith('z') ? `delta${array.slice(1)}` : `d${array}`)), text: cellText },
  bar: { cell: split(barred), text: cellText, adjoint: barred, tangent: (name) => `${name}_dot` },
  grad: {
    cell: split(graded),
    text: (array, at) => (at.length === 0 ? array : `${array}[${at.join(', ')}]`),
    adjoint: graded,
  },
};
