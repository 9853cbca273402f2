// The target as a function of one node: the node is moved by hand, and what it was made of is held.
import { placeOfNode } from './activity';
import { evaluateRule } from './expr';
import { insideOf } from './graph';
import { valueRule } from './rules';
import type { Graph, NodeId, Ref, Run } from './types';

/**
 * The value of `target` as a function of the value of `node`; everything that is not computed from `node` keeps the
 * number that `run` has now. Throws RangeError for a name that the graph does not have.
 */
export function movedValue(graph: Graph, run: Run, target: NodeId, node: NodeId): (value: number) => number {
  const { data, idOf } = insideOf(graph);
  const [from, to] = [placeOfNode(graph, node), placeOfNode(graph, target)];
  const values = new Map<Ref, number>();
  const moves = new Set([from]);
  const rules: (readonly [Ref, ReturnType<typeof valueRule>])[] = [];
  for (let place = Math.max(from + 1, data.inputCount); place <= to; place++) {
    const args = data.args.subarray(data.starts[place], data.starts[place + 1]);
    if (!args.some((arg) => moves.has(arg))) continue;
    moves.add(place);
    rules.push([`v:${idOf(place)}`, valueRule(graph, place)]);
  }
  const at = (ref: Ref): number => values.get(ref) ?? held(ref);
  const held = (ref: Ref): number => {
    const number = run.at(ref);
    values.set(ref, number);
    return number;
  };
  return (value) => {
    values.set(`v:${node}`, value);
    for (const [ref, rule] of rules) values.set(ref, evaluateRule(rule, at));
    return at(`v:${target}`);
  };
}
