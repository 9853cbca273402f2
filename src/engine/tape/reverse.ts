// Reverse mode: values, local partials, the seed, then from the target back, adding up where edges meet.
import { adjointRef, contributionRef, partialRef } from '../ref';
import { activeEdges, activityOf, insideOf, isActiveEdge, placeOfInput, placeOfNode } from '../graph';
import { availabilityOf } from './availableAt';
import { call, num, ref } from '../ops';
import { type Sequence, type TapePlan, makeTape, stepMaker, stepOf, targetPlace } from './tape';
import type { Graph, NodeId, Step, Tape } from '../types';

/** What reverse mode is asked for, and its order where it is free. */
export interface ReverseOptions {
  /** Nodes whose adjoints wait until all others are done, in this order. */
  readonly last?: readonly NodeId[];
  /** The inputs that the target is differentiated by; absent: all. */
  readonly inputs?: readonly NodeId[];
}

/** The order in which adjoints are computed, and for each node the edges that send something back to it, in that order. */
interface Sweep {
  readonly order: readonly number[];
  readonly senders: ReadonlyMap<number, readonly number[]>;
}

/** Kahn's order from the target: a node comes when all edges that read it have sent, arguments in written order. */
function sweepBack(plan: TapePlan, last: readonly number[]): Sweep {
  const { data } = insideOf(plan.graph);
  const { activity, target } = plan;
  const waitingFor = new Int32Array(data.size);
  for (const edge of activeEdges(data, activity)) {
    const source = data.args[edge] as number;
    waitingFor[source] = (waitingFor[source] as number) + 1;
  }
  const postponed = new Set(last);
  const senders = new Map<number, number[]>();
  const order = activity.varied[target] === 1 ? [target] : [];
  for (let at = 0; at < order.length; at++) {
    const node = order[at] as number;
    for (let edge = data.starts[node] as number; edge < (data.starts[node + 1] as number); edge++) {
      if (!isActiveEdge(data, activity, edge, node)) continue;
      const source = data.args[edge] as number;
      const list = senders.get(source);
      if (list === undefined) senders.set(source, [edge]);
      else list.push(edge);
      const left = (waitingFor[source] as number) - 1;
      waitingFor[source] = left;
      if (left === 0 && !postponed.has(source)) order.push(source);
    }
    if (at < order.length - 1) continue;
    for (const node of postponed) {
      if (waitingFor[node] !== 0 || !senders.has(node)) continue;
      postponed.delete(node);
      order.push(node);
      break;
    }
  }
  return { order, senders };
}

function reverseSequence(plan: TapePlan, last: readonly number[]): Sequence {
  const { graph, target, activity } = plan;
  const { data, outEdges } = insideOf(graph);
  const make = stepMaker(graph);
  const edges = activeEdges(data, activity);
  const { order, senders } = sweepBack(plan, last);
  const values = data.size - data.inputCount;
  const seedAt = values + edges.length;
  const targetOf = (edge: number): string => make.id(outEdges().targets[edge] as number);

  const sent = (edge: number) => call('mul', ref(adjointRef(targetOf(edge))), ref(partialRef(make.edge(edge))));
  const seed = (): Step => stepOf('seed', make.id(target), adjointRef(make.id(target)), num(1));
  const contribution = (node: number, edge: number): Step =>
    stepOf('contribution', make.id(node), contributionRef(make.edge(edge)), sent(edge));
  const adjoint = (node: number): Step => {
    const from = senders.get(node) ?? [];
    const [only] = from;
    const terms = from.map((edge) => ref(contributionRef(make.edge(edge))));
    const rule = only === undefined ? num(0) : from.length === 1 ? sent(only) : call('sum', ...terms);
    return stepOf('adjoint', make.id(node), adjointRef(make.id(node)), rule);
  };

  /** Steps after the seed: the node, and the edge of a contribution or -1 for the adjoint itself. */
  const nodes: number[] = [];
  const sentBy: number[] = [];
  const adjoints = new Map([[target, seedAt + 1]]);
  const contributions = new Map<number, number>();
  const push = (node: number, edge: number): void => {
    if (edge < 0) adjoints.set(node, seedAt + nodes.length + 2);
    else contributions.set(edge, seedAt + nodes.length + 2);
    nodes.push(node);
    sentBy.push(edge);
  };
  for (const node of order) {
    if (node === target) continue;
    const from = senders.get(node) ?? [];
    if (from.length > 1) from.forEach((edge) => push(node, edge));
    push(node, -1);
  }
  for (let input = 0; input < data.inputCount; input++) if (activity.useful[input] === 0) push(input, -1);

  return {
    length: seedAt + 1 + nodes.length,
    stepAt: (index) => {
      if (index < values) return make.value(data.inputCount + index);
      if (index < seedAt) return make.partial(edges[index - values] as number);
      if (index === seedAt) return seed();
      const node = nodes[index - seedAt - 1] as number;
      const edge = sentBy[index - seedAt - 1] as number;
      return edge < 0 ? adjoint(node) : contribution(node, edge);
    },
    availableAt: availabilityOf(graph, { edges, nodes: adjoints, contributions, wanted: 'adjoint' }),
  };
}

/**
 * The tape of reverse mode: all values, each local partial once, the seed dT/dT = 1, then the adjoint of every node that
 * leads from an input to the target. Throws RangeError for a target, a `last` or an input that the graph does not have.
 */
export function reverseMode(graph: Graph, target?: NodeId, options: ReverseOptions = {}): Tape {
  const place = targetPlace(graph, target);
  const last = (options.last ?? []).map((id) => placeOfNode(graph, id));
  const plan: TapePlan = {
    mode: 'reverse',
    graph,
    target: place,
    activity: activityOf(
      insideOf(graph).data,
      place,
      options.inputs?.map((id) => placeOfInput(graph, id)),
    ),
  };
  return makeTape(plan, () => reverseSequence(plan, last));
}
