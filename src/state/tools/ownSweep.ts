// Products with the whole Jacobian: of a seed by one reverse sweep, along a direction by one forward sweep.
import type { Inputs, NodeId } from '../../engine';
import type { Scene } from '../scene';
import { boardOf, entriesOf } from './jacobian';

/** The sum of lines of the Jacobian, each times its number; a line with the number 0 takes no part, whatever it holds. */
function combined(scene: Scene, kind: 'row' | 'column', lines: readonly NodeId[], weights: Inputs) {
  const terms = lines.flatMap((id) => {
    const weight = weights[id] ?? 0;
    return weight === 0 ? [] : [{ weight, entry: entriesOf(scene, { kind, id }) }];
  });
  return (other: NodeId): number => terms.reduce((sum, { weight, entry }) => sum + weight * entry(other), 0);
}

/** v^T J: what a reverse sweep gives for each input when it begins with the seed v at the targets instead of a single 1. */
export function vectorJacobian(scene: Scene, seed: Inputs): ReadonlyMap<NodeId, number> {
  const { rows, columns } = boardOf(scene);
  const at = combined(scene, 'row', rows, seed);
  return new Map(columns.map((id) => [id, at(id)]));
}

/** J u: what a forward sweep gives for each target when all inputs move at once, each as far as u says. */
export function jacobianVector(scene: Scene, direction: Inputs): ReadonlyMap<NodeId, number> {
  const { rows, columns } = boardOf(scene);
  const at = combined(scene, 'column', columns, direction);
  return new Map(rows.map((id) => [id, at(id)]));
}
