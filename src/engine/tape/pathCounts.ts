// What the plain chain rule costs, counted without walking a single path.
import { activeEdges, activityOf, insideOf, isActiveEdge, placeOfInput } from '../graph';
import { targetPlace } from './tape';
import type { EdgeId, Graph, NodeId } from '../types';

/** Counts stop growing here: more paths than this are all the same to everybody. */
const countLimit = 1n << 1024n;

interface Counts {
  /** Paths from the target down to a node, by its place. */
  readonly paths: ReadonlyMap<number, bigint>;
  /** Edges on all these paths together. */
  readonly edges: ReadonlyMap<number, bigint>;
}

const capped = (count: bigint): bigint => (count > countLimit ? countLimit : count);

/** One walk from the target down counts the paths to every node. */
function countPaths(graph: Graph, target: number): Counts {
  const { data } = insideOf(graph);
  const activity = activityOf(data, target);
  const paths = new Map<number, bigint>([[target, 1n]]);
  const edges = new Map<number, bigint>([[target, 0n]]);
  for (let node = target; node >= data.inputCount; node--) {
    const here = paths.get(node);
    if (here === undefined) continue;
    const walked = edges.get(node) ?? 0n;
    for (let edge = data.starts[node] as number; edge < (data.starts[node + 1] as number); edge++) {
      if (!isActiveEdge(data, activity, edge, node)) continue;
      const source = data.args[edge] as number;
      paths.set(source, capped((paths.get(source) ?? 0n) + here));
      edges.set(source, capped((edges.get(source) ?? 0n) + walked + here));
    }
  }
  return { paths, edges };
}

const total = (counts: ReadonlyMap<number, bigint>, graph: Graph, inputs: readonly NodeId[]): bigint =>
  inputs.reduce((sum, input) => sum + (counts.get(placeOfInput(graph, input)) ?? 0n), 0n);

/** How many paths lead from the target down to a node, 0 for one that the target does not depend on. Stops at 2^1024. */
export const pathCount = (graph: Graph, target: NodeId, node: NodeId): bigint =>
  countPaths(graph, targetPlace(graph, target)).paths.get(targetPlace(graph, node)) ?? 0n;

/** How many local partials the plain chain rule computes, one input after the other. Each count stops at 2^1024. */
export const plainPartials = (graph: Graph, target: NodeId, inputs: readonly NodeId[]): bigint =>
  total(countPaths(graph, targetPlace(graph, target)).edges, graph, inputs);

/** For each edge on a path from one of the inputs to the target: how many of these paths it lies on. */
export function plainTimes(graph: Graph, target: NodeId, inputs: readonly NodeId[]): ReadonlyMap<EdgeId, bigint> {
  const { paths } = countPaths(graph, targetPlace(graph, target));
  const below = new Map(inputs.map((id) => [id, 1n]));
  const times = new Map<EdgeId, bigint>();
  for (const { id, args } of graph.nodes)
    for (const arg of args) {
      const from = arg.kind === 'node' ? below.get(arg.id) : undefined;
      if (arg.kind !== 'node' || from === undefined) continue;
      below.set(id, capped((below.get(id) ?? 0n) + from));
      const above = paths.get(targetPlace(graph, id));
      if (above !== undefined) times.set(arg.edge, capped(above * from));
    }
  return times;
}

/** How many local partials a forward sweep from an input multiplies by: edges that move with it, to every node. */
export function forwardEdges(graph: Graph, input: NodeId): number {
  const { data } = insideOf(graph);
  const { varied, useful } = activityOf(data, data.size - 1, [placeOfInput(graph, input)]);
  useful.fill(1);
  return activeEdges(data, { varied, useful }).length;
}

/** How many local partials one pass computes: edges that lead from an input to the target. */
export function edgeCount(graph: Graph, target?: NodeId): number {
  const { data } = insideOf(graph);
  return activeEdges(data, activityOf(data, targetPlace(graph, target))).length;
}
