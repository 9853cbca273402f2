// Where the quantities of a network lie in the arrays of its code: Theta1[0][2], a2[1], delta3[0], all counted from 0.
import { networkName, type NodeId } from '../../engine';
import type { Network } from '../../lessons';

/** What of a network decides where its quantities lie. */
export type NetworkShape = Pick<Network, 'layers' | 'bias'>;

/** A place in an array; `adjoint` is the array of the same shape that holds the derivatives. */
export interface Cell {
  readonly array: string;
  readonly adjoint: string;
  readonly at: readonly number[];
}

/** `Theta1[0][2]`. */
export const cellText = (array: string, at: readonly number[]): string => `${array}${at.map((i) => `[${i}]`).join('')}`;

/** The cell of a node of a network of this shape; undefined where it is a number of its own. */
export function cellOf(id: NodeId, { layers, bias }: NetworkShape): Cell | undefined {
  const name = networkName(id);
  const cell = (array: string, at: readonly number[], adjoint = `d${array}`): Cell => ({ array, adjoint, at });
  // Where there are bias units, they come first; the output layer has none.
  const first = bias ? 0 : 1;
  switch (name?.kind) {
    case 'weight':
      return cell(`Theta${name.layer}`, [name.to - 1, name.from - first]);
    case 'sum':
      return cell(`z${name.layer}`, [name.unit - 1], `delta${name.layer}`);
    case 'unit':
      return cell(`a${name.layer}`, [name.unit - (name.layer === layers.length ? 1 : first)]);
    case 'label':
      return cell('y', [name.unit - 1]);
    case undefined:
      return undefined;
  }
}

/** All arrays of a network, of values and of adjoints, with their shapes. */
export function arraysOf(ids: readonly NodeId[], network: NetworkShape): ReadonlyMap<string, readonly number[]> {
  const shapes = new Map<string, readonly number[]>();
  for (const id of ids) {
    const cell = cellOf(id, network);
    if (cell === undefined) continue;
    for (const name of [cell.array, cell.adjoint]) {
      const before = shapes.get(name);
      shapes.set(
        name,
        cell.at.map((i, k) => Math.max(i + 1, before?.[k] ?? 0)),
      );
    }
  }
  return shapes;
}
