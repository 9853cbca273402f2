// The rounding bound of a derivative: what its error is in proportion to.
import type { Graph, NodeId, Run } from '../src/engine';

/** The sum over all paths from the target to the input of |product of partials|. */
export function absolutePaths(graph: Graph, run: Run, input: NodeId): number {
  const sums = new Map<NodeId, number>([[input, 1]]);
  for (const node of graph.nodes) {
    let sum = 0;
    for (const arg of node.args) {
      const below = arg.kind === 'node' ? sums.get(arg.id) : undefined;
      if (arg.kind !== 'node' || below === undefined || !run.tape.born.has(`d:${arg.edge}`)) continue;
      sum += Math.abs(run.at(`d:${arg.edge}`)) * below;
    }
    if (sum !== 0) sums.set(node.id, sum);
  }
  return sums.get(graph.target) ?? 0;
}
