// Where the quantities of a network lie in the arrays of its code: Theta1[0][2], a2[1], delta3[0], all counted from 0.
import type { NodeId } from '../../engine';
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
  const [, letter = '', first = '', second, third] = /^(theta|x|z|a|y)(\d+)(?:_(\d+))?(?:_(\d+))?$/.exec(id) ?? [];
  const cell = (array: string, at: readonly number[], adjoint = `d${array}`): Cell => ({ array, adjoint, at });
  const unit = Number(second);
  // Where there are bias units, they come first.
  const first0 = bias ? 0 : 1;
  if (letter === 'x' && second === undefined) return cell('a1', [Number(first) - first0]);
  if (letter === 'y' && second === undefined) return cell('y', [Number(first) - 1]);
  if (second === undefined) return undefined;
  if (letter === 'z' && third === undefined) return cell(`z${first}`, [unit - 1], `delta${first}`);
  // The output layer has no bias in front.
  if (letter === 'a' && third === undefined)
    return cell(`a${first}`, [unit - (Number(first) === layers.length ? 1 : first0)]);
  if (letter !== 'theta') return undefined;
  const [row, column] = third === undefined ? [second.slice(0, 1), second.slice(1)] : [second, third];
  return cell(`Theta${first}`, [Number(row) - 1, Number(column) - first0]);
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
