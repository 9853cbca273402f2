// Which values of a run are exactly what their formula says of the inputs, and which have been rounded on the way.
import { valueRef } from '../ref';
import { opOf } from '../ops';
import type { Graph, NodeId, Reading } from '../types';

/** The nodes whose values no rounding has touched, from the inputs up to and without `end`. Inputs count as exact. */
export function exactNodes(graph: Graph, run: Reading, end: NodeId): ReadonlySet<NodeId> {
  const exact = new Set<NodeId>();
  for (const { id, op, args } of graph.nodes) {
    if (id === end) break;
    if (!args.every((arg) => arg.kind === 'constant' || exact.has(arg.id))) continue;
    const numbers = args.map((arg) => (arg.kind === 'constant' ? arg.value : run.at(valueRef(arg.id))));
    if (op === 'input' || opOf(op).exact?.(numbers, run.at(valueRef(id))) === true) exact.add(id);
  }
  return exact;
}
