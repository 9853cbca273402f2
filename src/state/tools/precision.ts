// Whether the number of a node can be trusted, and which node a fused one would compute it from.
import { type NodeId, type Precision, precisionOf, valueRef } from '../../engine';
import type { Scene } from '../scene';

interface PrecisionNote {
  readonly trust: Precision;
  /** What the fused node computes from, where collapsing helps. */
  readonly fusedFrom: NodeId | undefined;
}

/** What there is to say about a node's value, once it is known; undefined where it can be trusted. */
export function precisionNote(scene: Scene, id: NodeId): PrecisionNote | undefined {
  const { graph, run, lesson } = scene;
  const trust =
    graph.node(id) !== undefined && scene.isComputed(valueRef(id)) ? precisionOf(graph, run, id) : undefined;
  if (trust === undefined) return undefined;
  const { into, from } = lesson.formed?.fused ?? {};
  const source = from?.get(into?.get(trust.node) ?? '');
  // What computes from the rounded number itself does not help.
  return { trust, fusedFrom: source === trust.from || source === undefined ? undefined : source };
}
