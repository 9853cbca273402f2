// The target as a function of one node: the node is moved by hand, and what it was made of is held.
import { valueRef } from '../ref';
import { insideOf, placeOfNode } from '../graph';
import { opWithCode } from '../ops';
import type { Graph, NodeId, Reading } from '../types';

/** A node that is computed from the one that is moved. */
interface Follower {
  readonly place: number;
  readonly value: (...args: number[]) => number;
  /** Places of the arguments; constants are ~index. */
  readonly args: Int32Array;
}

/**
 * The value of `target` as a function of the value of `node`; everything that is not computed from `node` keeps the
 * number that `run` has now. Throws RangeError for a name that the graph does not have.
 */
export function movedValue(graph: Graph, run: Reading, target: NodeId, node: NodeId): (value: number) => number {
  const { data, idOf } = insideOf(graph);
  const [from, to] = [placeOfNode(graph, node), placeOfNode(graph, target)];
  const values = Float64Array.from({ length: to + 1 }, (_, place) => run.at(valueRef(idOf(place))));
  const moves = new Uint8Array(to + 1);
  moves[from] = 1;
  const followers: Follower[] = [];
  for (let place = Math.max(from + 1, data.inputCount); place <= to; place++) {
    const args = data.args.subarray(data.starts[place], data.starts[place + 1]);
    if (!args.some((arg) => moves[arg] === 1)) continue;
    moves[place] = 1;
    followers.push({ place, value: opWithCode(data.ops[place] as number).value, args });
  }
  const number = (arg: number): number => (arg < 0 ? data.constants[~arg] : values[arg]) as number;
  return (value) => {
    values[from] = value;
    for (const follower of followers) values[follower.place] = follower.value(...Array.from(follower.args, number));
    return values[to] as number;
  };
}
