// The rounding bound of a derivative: what its error is in proportion to.
import type { Arg, Graph, GraphNode, NodeId, Run } from '../src/engine';

/** What a log or log loss and the sigmoid below it multiply to, where the engine takes the two as one; else undefined. */
function collapsed(
  graph: Graph,
  run: Run,
  node: GraphNode,
  arg: Arg,
): { readonly below: NodeId; readonly size: number } | undefined {
  if (arg.kind !== 'node' || node.args[0] !== arg || (node.op !== 'log' && node.op !== 'logloss')) return undefined;
  const sigmoid = graph.node(arg.id);
  const [below] = sigmoid?.op === 'sigmoid' ? sigmoid.args : [];
  if (below?.kind !== 'node') return undefined;
  if (node.op === 'log') return { below: below.id, size: 1 / (1 + Math.exp(run.at(`v:${below.id}`))) };
  const label = node.args[1];
  const y = label?.kind === 'node' ? run.at(`v:${label.id}`) : (label?.value ?? NaN);
  return { below: below.id, size: Math.abs(run.at(`v:${arg.id}`) - y) + 2 ** -53 };
}

/** The sum over all paths from the target to the input of |product of partials|. */
function absolutePaths(graph: Graph, run: Run, input: NodeId): number {
  const sums = new Map<NodeId, number>([[input, 1]]);
  for (const node of graph.nodes) {
    let sum = 0;
    for (const arg of node.args) {
      if (arg.kind !== 'node' || !run.tape.availability.has(`d:${arg.edge}`)) continue;
      const short = collapsed(graph, run, node, arg);
      if (short === undefined) sum += Math.abs(run.at(`d:${arg.edge}`)) * (sums.get(arg.id) ?? 0);
      else sum += short.size * (sums.get(short.below) ?? 0);
    }
    if (sum !== 0) sums.set(node.id, sum);
  }
  return sums.get(graph.target) ?? 0;
}

/** How far two ways to compute a derivative may be apart: rounding at every node, and numbers too small to be exact. */
export const roundingBound = (graph: Graph, run: Run, input: NodeId): number =>
  4 * graph.size * 2 ** -52 * absolutePaths(graph, run, input) + 2 ** -1000;
