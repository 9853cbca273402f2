// The local partial of the loss by an output: kept on the line between the two.
import { partialRef } from '../../engine/ref';
import type { NodeId, Ref } from '../../engine';
import type { Scene } from '../../state';

/** The partial of what reads the output by it; undefined where nothing does. */
export function partialInto({ graph }: Pick<Scene, 'graph'>, output: NodeId): Ref | undefined {
  const edge = graph.node(output)?.out[0];
  return edge === undefined ? undefined : partialRef(edge);
}
