// The tape: all steps in order. Its arrays of steps and births are made when somebody first reads them.
import { partialRef, valueRef } from '../ref';
import { type Activity, edgeId, insideOf, partialRule, placeOfNode, valueRule } from '../graph';
import { lazy } from '../lazy';
import { readsOf } from '../ops';
import type { Expr, Graph, Mode, NodeId, Ref, Step, StepKind, Tape } from '../types';

/** The steps of a tape in compact form: what to make is known, made is nothing. */
export interface Sequence {
  readonly length: number;
  stepAt(index: number): Step;
  /** How many steps have run when a quantity is there; absent: found by making all steps. */
  availableAt?(ref: Ref): number | undefined;
}

/** One path from the target down to an input: places of its edges, target side first. */
export type Path = readonly number[];

/** What execute needs to know of a tape. */
export type TapePlan = {
  readonly graph: Graph;
  readonly target: number;
  readonly activity: Activity;
} & (
  | { readonly mode: 'reverse' }
  | { readonly mode: 'forward'; readonly input: number }
  | { readonly mode: 'paths'; readonly inputs: readonly { readonly input: number; readonly paths: readonly Path[] }[] }
);

const plans = new WeakMap<Tape, TapePlan>();

/** What execute needs; throws RangeError for a tape that the engine did not make. */
export function planOf(tape: Tape): TapePlan {
  const plan = plans.get(tape);
  if (plan === undefined) throw new RangeError('This tape was not made by the engine.');
  return plan;
}

/** A step from its rule. */
export const stepOf = (kind: StepKind, node: NodeId, write: Ref, rule: Expr): Step => ({
  kind,
  node,
  write,
  rule,
  reads: readsOf(rule),
});

/** Names and steps that all modes share. */
export function stepMaker(graph: Graph) {
  const { idOf, data, outEdges } = insideOf(graph);
  const id = (node: number): NodeId => idOf(node);
  return {
    id,
    edge: (edge: number) => edgeId(graph, edge),
    value: (node: number): Step => stepOf('value', id(node), valueRef(id(node)), valueRule(graph, node)),
    /** `again` counts from 1: the second time the partial is written as `d:e.0~2`. */
    partial: (edge: number, again = 1): Step => {
      const node = id(outEdges().targets[edge] as number);
      return stepOf('partial', node, partialRef(edgeId(graph, edge), again), partialRule(graph, edge));
    },
    inputCount: data.inputCount,
    size: data.size,
  };
}

/** Puts a tape together. `sequence` is called at the first look at the steps, not before. */
export function makeTape(plan: TapePlan, makeSequence: () => Sequence): Tape {
  const sequence = lazy(makeSequence);
  const steps = lazy(() => Array.from({ length: sequence().length }, (_, i) => sequence().stepAt(i)));
  const availability = lazy(() => {
    const found = new Map<Ref, number>(plan.graph.inputs.map((input) => [valueRef(input), 0]));
    steps().forEach((step, i) => found.set(step.write, i + 1));
    return found;
  });
  const mode: Mode = plan.mode;
  const tape: Tape = {
    graph: plan.graph,
    mode,
    target: insideOf(plan.graph).idOf(plan.target),
    get length() {
      return sequence().length;
    },
    get steps() {
      return steps();
    },
    get availability() {
      return availability();
    },
    stepAt: (index) => (index >= 0 && index < sequence().length ? sequence().stepAt(index) : undefined),
    availableAt: (ref) => {
      const known = sequence();
      return known.availableAt === undefined ? availability().get(ref) : known.availableAt(ref);
    },
  };
  plans.set(tape, plan);
  return tape;
}

/** The place of a tape's target: the graph's own when none is named; throws RangeError for an unknown node. */
export const targetPlace = (graph: Graph, target: NodeId | undefined): number =>
  target === undefined ? insideOf(graph).data.target : placeOfNode(graph, target);
