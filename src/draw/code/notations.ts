// How the tape as code follows the notation: dTheta1[0][2], dW1[0][1], W1_bar[0][1], W1.grad[0, 1]; all counted from 0.
import { networkName, type NodeId } from '../../engine';
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
function splitCell(
  id: NodeId,
  adjointOf: (array: string) => string,
  deltaOf: (array: string, l: number) => string = adjointOf,
): Cell | undefined {
  const name = networkName(id);
  const cell = (array: string, ...at: readonly number[]): Cell => ({ array, adjoint: adjointOf(array), at });
  switch (name?.kind) {
    case 'weight':
      return name.from === 0 ? cell(`b${name.layer}`, name.to - 1) : cell(`W${name.layer}`, name.to - 1, name.from - 1);
    case 'sum': {
      const l = name.layer - 1;
      return { array: `z${l}`, adjoint: deltaOf(`z${l}`, l), at: [name.unit - 1] };
    }
    case 'unit': {
      const l = name.layer - 1;
      return name.unit === 0 ? cell(`one${l}`) : cell(l === 0 ? 'x' : `a${l}`, name.unit - 1);
    }
    case 'label':
      return cell('y', name.unit - 1);
    case undefined:
      return undefined;
  }
}

const barred = (name: string): string => `${name}_bar`;
const graded = (name: string): string => `${name}.grad`;

/** The table of notations in code. */
export const codeNotations: Readonly<Record<NotationId, CodeNotation>> = {
  theta: { cell: cellOf, text: cellText },
  wb: {
    cell: (id) =>
      splitCell(
        id,
        (array) => `d${array}`,
        (_, l) => `delta${l}`,
      ),
    text: cellText,
  },
  bar: { cell: (id) => splitCell(id, barred), text: cellText, adjoint: barred, tangent: (name) => `${name}_dot` },
  grad: {
    cell: (id) => splitCell(id, graded),
    text: (array, at) => (at.length === 0 ? array : `${array}[${at.join(', ')}]`),
    adjoint: graded,
  },
};
