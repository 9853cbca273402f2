// The two ends of an edge, read from its name and its graph.
import type { EdgeId, Graph, NodeId } from '../../engine';

/** The node whose argument the edge is. */
export const targetOf = (edge: EdgeId): NodeId => edge.slice(0, edge.lastIndexOf('.'));

/** The node that the edge comes from; throws RangeError for an edge that the graph does not have. */
export function sourceOf(graph: Graph, edge: EdgeId): NodeId {
  const arg = graph.node(targetOf(edge))?.args[Number(edge.slice(edge.lastIndexOf('.') + 1))];
  if (arg?.kind !== 'node') throw new RangeError(`The graph has no edge ${edge}.`);
  return arg.id;
}
