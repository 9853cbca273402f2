// Forward mode: values, local partials, then how fast each node moves with one chosen input.
import { partialRef, tangentRef } from '../ref';
import { activeEdges, activityOf, insideOf, isActiveEdge, placeOfInput } from '../graph';
import { availabilityOf } from './availableAt';
import { call, num, ref } from '../ops';
import { type Sequence, type TapePlan, makeTape, stepMaker, stepOf, targetPlace } from './tape';
import type { Graph, NodeId, Step, Tape } from '../types';

function forwardSequence(plan: TapePlan, input: number): Sequence {
  const { graph, activity } = plan;
  const { data } = insideOf(graph);
  const make = stepMaker(graph);
  const edges = activeEdges(data, activity);
  const moving: number[] = [];
  for (let node = data.inputCount; node < data.size; node++) {
    if (activity.varied[node] === 1 && activity.useful[node] === 1) moving.push(node);
  }
  const values = data.size - data.inputCount;
  const seedAt = values + edges.length;
  const tangents = new Map([[input, seedAt + 1], ...moving.map((node, i) => [node, seedAt + i + 2] as const)]);

  const seed = (): Step => stepOf('seed', make.id(input), tangentRef(make.id(input)), num(1));
  const tangent = (node: number): Step => {
    const terms = [];
    for (let edge = data.starts[node] as number; edge < (data.starts[node + 1] as number); edge++) {
      if (!isActiveEdge(data, activity, edge, node)) continue;
      terms.push(call('mul', ref(partialRef(make.edge(edge))), ref(tangentRef(make.id(data.args[edge] as number)))));
    }
    const [only] = terms;
    const rule = only !== undefined && terms.length === 1 ? only : call('sum', ...terms);
    return stepOf('tangent', make.id(node), tangentRef(make.id(node)), rule);
  };
  return {
    length: seedAt + 1 + moving.length,
    stepAt: (index) => {
      if (index < values) return make.value(data.inputCount + index);
      if (index < seedAt) return make.partial(edges[index - values] as number);
      return index === seedAt ? seed() : tangent(moving[index - seedAt - 1] as number);
    },
    availableAt: availabilityOf(graph, { edges, nodes: tangents, contributions: new Map(), wanted: 'tangent' }),
  };
}

/** What forward mode is to compute besides. */
export interface ForwardOptions {
  /** Every node that moves with the input gets its tangent, also one that the target does not read. */
  readonly everyNode?: boolean;
}

/**
 * The tape of forward mode: all values, the local partials on the ways from `input` to the target, the seed 1 at the
 * input, then a tangent for every node on these ways. Throws RangeError for an input or target that is not there.
 */
export function forwardMode(graph: Graph, input: NodeId, target?: NodeId, options: ForwardOptions = {}): Tape {
  const chosen = placeOfInput(graph, input);
  const place = targetPlace(graph, target);
  const activity = activityOf(insideOf(graph).data, place, [chosen]);
  if (options.everyNode === true) activity.useful.fill(1);
  const plan: TapePlan = { mode: 'forward', graph, target: place, input: chosen, activity };
  return makeTape(plan, () => forwardSequence(plan, chosen));
}
