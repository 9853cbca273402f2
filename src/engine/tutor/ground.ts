// What mistakes are made on: the units, sums, losses and penalties of a graph, layer by layer.
import { edgeInto } from '../ref';
import { memo } from '../memo';
import { opOf } from '../ops';
import { isConstant, isInput, type Pair, pairs } from '../verify';
import type { EdgeId, Graph, GraphNode, NodeId } from '../types';

/** A node that puts a sum through an activation. */
export interface Unit {
  readonly id: NodeId;
  readonly op: string;
  /** What it reads. */
  readonly sum: NodeId;
  readonly edge: EdgeId;
}

/** A node that weighs what comes in. */
export interface Sum {
  readonly id: NodeId;
  readonly op: string;
  readonly pairs: readonly Pair[];
}

/** What a graph has that mistakes are made with. */
export interface Ground {
  readonly graph: Graph;
  readonly units: readonly Unit[];
  /** Units that are weighed in their turn, layer by layer. */
  readonly hidden: readonly (readonly Unit[])[];
  /** All other units. */
  readonly output: readonly Unit[];
  /** Weighted sums, layer by layer. */
  readonly sums: readonly (readonly Sum[])[];
  /** The sum, and its place there, that an edge from what is weighed or from a weight leads into. */
  readonly pairAt: ReadonlyMap<EdgeId, { readonly sum: Sum; readonly index: number }>;
  /** The edges from guesses into losses. */
  readonly losses: readonly EdgeId[];
  /** The edges from weights into the penalty. */
  readonly penalties: readonly EdgeId[];
  /** How many weighted sums lie on the way to a node. */
  readonly depth: (id: NodeId) => number;
}

const lossOps: ReadonlySet<string> = new Set(['logloss', 'squaredloss', 'logitloss']);

/** Whether a node stands for a bias: a 1 that is weighed. */
export const isBiasUnit = (graph: Graph, id: NodeId): boolean => isConstant(graph.node(id));

function byDepth<T extends { readonly id: NodeId }>(
  nodes: readonly T[],
  depth: (id: NodeId) => number,
): readonly (readonly T[])[] {
  const layers = new Map<number, T[]>();
  for (const node of nodes) {
    const layer = layers.get(depth(node.id)) ?? [];
    layers.set(depth(node.id), layer);
    layer.push(node);
  }
  return [...layers].sort(([a], [b]) => a - b).map(([, layer]) => layer);
}

function unitOf(graph: Graph, { id, op, args }: GraphNode): readonly Unit[] {
  const arg = args[0];
  if (op === 'input' || opOf(op).activation !== true || arg?.kind !== 'node' || isInput(graph, arg.id)) return [];
  return [{ id, op, sum: arg.id, edge: edgeInto(id, 0) }];
}

/** What a graph has that mistakes are made with. */
export const groundOf = memo((graph: Graph): Ground => {
  const depths = new Map<NodeId, number>();
  const depth = (id: NodeId): number => depths.get(id) ?? 0;
  const sums: Sum[] = [];
  for (const node of graph.nodes) {
    const found = pairs(graph, node);
    const before = node.args.reduce((most, arg) => Math.max(most, arg.kind === 'node' ? depth(arg.id) : 0), 0);
    depths.set(node.id, before + (found.length > 0 ? 1 : 0));
    if (found.length > 0) sums.push({ id: node.id, op: node.op, pairs: found });
  }
  const weighed = new Set(sums.flatMap((sum) => sum.pairs.map(({ of }) => of)));
  const units = graph.nodes.flatMap((node) => unitOf(graph, node));
  const edges = (isOf: (node: GraphNode) => boolean, from: number, to?: number): readonly EdgeId[] =>
    graph.nodes
      .filter(isOf)
      .flatMap(({ args }) => args.slice(from, to).flatMap((arg) => (arg.kind === 'node' ? [arg.edge] : [])));
  return {
    graph,
    units,
    hidden: byDepth(
      units.filter(({ id }) => weighed.has(id)),
      depth,
    ),
    output: units.filter(({ id }) => !weighed.has(id)),
    sums: byDepth(sums, depth),
    pairAt: new Map(
      sums.flatMap((sum) =>
        sum.pairs.flatMap(({ edge, weightEdge }, index) => [
          [edge, { sum, index }] as const,
          [weightEdge, { sum, index }] as const,
        ]),
      ),
    ),
    losses: edges(({ op }) => lossOps.has(op), 0, 1),
    penalties: edges(({ op }) => op === 'l2', 1),
    depth,
  };
});
