// What is weighed by what: the pairs of a weighted sum, and of products that are weighted sums of one term.
import type { EdgeId, Graph, GraphNode, NodeId } from '../types';

/** A weight and what it weighs. */
export interface Pair {
  readonly weight: NodeId;
  readonly of: NodeId;
  /** The edge from what is weighed. */
  readonly edge: EdgeId;
  /** The edge from the weight. */
  readonly weightEdge: EdgeId;
}

/** Whether a node is an input of the program. */
export const isInput = (graph: Graph, id: NodeId): boolean => graph.node(id)?.op === 'input';

/** A product that is written out is a weighted sum of one term: an input times what is no input. */
function product(graph: Graph, { args }: GraphNode): readonly Pair[] {
  const [a, b] = args;
  if (a?.kind !== 'node' || b?.kind !== 'node' || isInput(graph, a.id) === isInput(graph, b.id)) return [];
  const [weight, of] = isInput(graph, a.id) ? [a, b] : [b, a];
  return [{ weight: weight.id, of: of.id, edge: of.edge, weightEdge: weight.edge }];
}

/** The arguments of a weighted sum in pairs: a weight, and what it weighs. */
export function pairs(graph: Graph, node: GraphNode): readonly Pair[] {
  if (node.op === 'mul') return product(graph, node);
  if (node.op !== 'wsum') return [];
  const count = node.args.length / 2;
  return node.args.slice(0, count).flatMap((weight, i) => {
    const of = node.args[count + i];
    if (weight.kind !== 'node' || of?.kind !== 'node') return [];
    return [{ weight: weight.id, of: of.id, edge: of.edge, weightEdge: weight.edge }];
  });
}

/** Nodes that never move: lines such as `x0 = 1`. */
export const isConstant = (node: GraphNode | undefined): boolean =>
  node !== undefined && node.op !== 'input' && node.args.every(({ kind }) => kind === 'constant');
