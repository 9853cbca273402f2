// The function of one node, for a picture of its secant and tangent.
import {
  adjointRef,
  evaluateRule,
  execute,
  forwardMode,
  type Graph,
  memo,
  type NodeId,
  reverseMode,
  tangentRef,
  type Tape,
  valueRef,
} from '../../engine';
import type { Scene } from '../scene';

export interface OwnFunction {
  readonly node: NodeId;
  /** What the node is a function of here. */
  readonly by: NodeId;
  readonly at: number;
  readonly slope: number;
  /** The node's value where `by` has another number and all else is held. */
  readonly of: (x: number) => number;
}

const tapeOf = memo((graph: Graph, node: NodeId): Tape => reverseMode(graph, node));

const forwardTapeOf = memo((graph: Graph, target: NodeId, by: NodeId): Tape => forwardMode(graph, by, target));

/** The only node that a node reads; undefined for inputs and for nodes that read several. */
function onlyArgument(graph: Graph, id: NodeId): NodeId | undefined {
  const args = graph.node(id)?.args.flatMap((arg) => (arg.kind === 'node' ? [arg.id] : [])) ?? [];
  return new Set(args).size === 1 ? args[0] : undefined;
}

/**
 * A node that reads one other as a function of that one; where the node reads several, or is an input, the target as a
 * function of the input `by`.
 */
export function ownFunction(scene: Scene, node: NodeId, by: NodeId): OwnFunction {
  const { graph, inputs, tape } = scene;
  const argument = onlyArgument(graph, node);
  const rule = tape.steps.find((step) => step.write === valueRef(node))?.rule;
  if (argument !== undefined && rule !== undefined) {
    const own = tapeOf(graph, node);
    if (own.availability.has(adjointRef(argument))) {
      const run = execute(own, inputs);
      const of = (x: number): number => evaluateRule(rule, () => x);
      return { node, by: argument, at: run.at(valueRef(argument)), slope: run.at(adjointRef(argument)), of };
    }
  }
  const { target } = tape;
  const own = forwardTapeOf(graph, target, by);
  const of = (x: number): number => execute(own, { ...inputs, [by]: x }).at(valueRef(target));
  return { node: target, by, at: inputs[by] ?? NaN, slope: execute(own, inputs).at(tangentRef(target)), of };
}
