// What the Jacobian shows beside the sweep of the lecture: rows and columns of sweeps that stay, and products with all of it.
import type { Inputs, NodeId } from '../../engine';
import type { Scene } from '../scene';
import type { OwnSweeps } from '../store';
import { boardOf, entriesOf, jacobianVector, type Sweep, sweepsOf, vectorJacobian } from '../tools';

export interface SweepFigures {
  readonly kept: readonly Sweep[];
  /** The number of a cell by a sweep that stays; undefined where none fills it. */
  readonly entry: (row: NodeId, column: NodeId) => number | undefined;
  readonly seed: Inputs;
  readonly direction: Inputs;
  readonly vectorJacobian: ReadonlyMap<NodeId, number>;
  readonly jacobianVector: ReadonlyMap<NodeId, number>;
}

/** 1 at the first, as for a usual sweep. */
const first = (ids: readonly NodeId[]): Inputs => Object.fromEntries(ids.slice(0, 1).map((id) => [id, 1]));

/** The figures of the Jacobian for the sweeps that the reader has made. */
export function sweepFigures(scene: Scene, own: OwnSweeps): SweepFigures {
  const { kept, ...given } = sweepsOf(scene, own);
  const board = boardOf(scene);
  const { seed = first(board.rows), direction = first(board.columns) } = given;
  const isShown = ({ kind, id }: Sweep): boolean => board[kind === 'row' ? 'rows' : 'columns'].includes(id);
  const lines = kept.filter(isShown).map((sweep) => ({ ...sweep, at: entriesOf(scene, sweep) }));
  const line = (kind: Sweep['kind'], id: NodeId) => lines.find((each) => each.kind === kind && each.id === id);
  return {
    kept,
    entry: (row, column) => line('row', row)?.at(column) ?? line('column', column)?.at(row),
    seed,
    direction,
    vectorJacobian: vectorJacobian(scene, seed),
    jacobianVector: jacobianVector(scene, direction),
  };
}
