// The seven classic mistakes of backpropagation: each gives some steps of the backward pass another rule.
import { adjointRef, contributionRef, edgeInto, isKind, partialRef, valueRef } from '../ref';
import { call, fill, num, opOf, ref } from '../ops';
import type { MistakeId } from './mistakeIds';
import { isConstant, isInput, pairs } from './weighing';
import type { Expr, Ref, Step, Tape } from '../types';

/** The wrong rule of a step; undefined where the mistake leaves the step as it is. */
export interface WrongRule {
  (step: Step): Expr | undefined;
  /** What the steps write that have a wrong rule, and what those rules read; absent where it may be any. */
  readonly only?: readonly Ref[];
  readonly reads?: readonly Ref[];
}

const isBackward = ({ kind }: Step): boolean => kind === 'contribution' || kind === 'adjoint';

/** The contributions that a step adds up; none where a single edge feeds its node. */
const added = ({ kind, rule, reads }: Step): readonly Ref[] =>
  kind === 'adjoint' && rule.kind === 'call' && rule.op === 'sum'
    ? reads.filter((each) => isKind(each, 'contribution'))
    : [];

/** Every step of the backward pass reads something else in place of these quantities. */
function reading(instead: ReadonlyMap<Ref, Expr>): WrongRule {
  return (step) =>
    isBackward(step) && step.reads.some((each) => instead.has(each))
      ? fill(step.rule, (each) => instead.get(each) ?? ref(each))
      : undefined;
}

/** Of several contributions only the last to come is kept: `=` for `+=`. */
const overwrite = (): WrongRule => (step) => {
  const last = added(step).at(-1);
  return last === undefined ? undefined : ref(last);
};

/** What is weighed gets its share along a weight that has had its step of gradient descent already. */
function updated(tape: Tape, rate: number): WrongRule {
  const { graph } = tape;
  const instead = new Map<Ref, Expr>();
  for (const node of graph.nodes) {
    for (const { weight, of, edge } of pairs(graph, node)) {
      if (!isInput(graph, weight) || isInput(graph, of) || tape.availableAt(adjointRef(weight)) === undefined) continue;
      instead.set(
        partialRef(edge),
        call('sub', ref(valueRef(weight)), call('mul', num(rate), ref(adjointRef(weight)))),
      );
    }
  }
  return reading(instead);
}

/** A hidden unit passes back as if its activation had the slope 1. */
function slope({ graph }: Tape): WrongRule {
  const hidden = new Set(graph.nodes.flatMap((node) => pairs(graph, node).map(({ of }) => of)));
  const units = graph.nodes.filter(({ id, op }) => op !== 'input' && opOf(op).activation === true && hidden.has(id));
  return reading(new Map(units.map(({ id }) => [partialRef(edgeInto(id, 0)), num(1)])));
}

/** The slope of the squared error, a - y, where the loss is the cross-entropy of a = sigmoid(z). */
function squared({ graph }: Tape): WrongRule {
  const instead = new Map<Ref, Expr>();
  for (const { op, args } of graph.nodes) {
    const [guess, label] = args;
    if (op !== 'logloss' || guess?.kind !== 'node' || graph.node(guess.id)?.op !== 'sigmoid') continue;
    const wanted = label?.kind === 'constant' ? num(label.value) : ref(valueRef(label?.id ?? ''));
    instead.set(partialRef(guess.edge), call('sub', ref(valueRef(guess.id)), wanted));
  }
  return reading(instead);
}

/** The penalty pulls on the weights of bias units as well. */
function bias({ graph }: Tape): WrongRule {
  const penalty = graph.nodes.find(({ op }) => op === 'l2');
  const lambda = penalty?.args[0];
  if (penalty === undefined || lambda === undefined) return () => undefined;
  const penalised = new Set(penalty.args.flatMap((arg) => (arg.kind === 'node' ? [arg.id] : [])));
  const free = graph.nodes.flatMap((node) =>
    pairs(graph, node).flatMap(({ weight, of }) =>
      isInput(graph, weight) && isConstant(graph.node(of)) && !penalised.has(weight) ? [weight] : [],
    ),
  );
  const biases = new Set(free);
  const strength = lambda.kind === 'constant' ? num(lambda.value) : ref(valueRef(lambda.id));
  return ({ kind, node, rule }) =>
    kind === 'adjoint' && biases.has(node)
      ? call('add', rule, call('mul', ref(adjointRef(penalty.id)), call('mul', strength, ref(valueRef(node)))))
      : undefined;
}

/** A node that is used more than once gets only what its first use sends, first in the order of the program. */
function once({ graph }: Tape): WrongRule {
  return (step) => {
    const terms = new Set(added(step));
    const first = graph.node(step.node)?.out.find((edge) => terms.has(contributionRef(edge)));
    return first === undefined ? undefined : ref(contributionRef(first));
  };
}

/** A node passes its adjoint on as soon as the first contribution has come. */
function order({ steps }: Tape): WrongRule {
  const instead = new Map<Ref, Expr>();
  for (const step of steps) {
    const [first] = added(step);
    if (first !== undefined) instead.set(step.write, ref(first));
  }
  return reading(instead);
}

/**
 * Each mistake as a function from a tape of reverse mode to the rules that it changes; the second argument is the rate of
 * gradient descent, of which one of them makes use.
 */
export const mistakes = { overwrite, updated, slope, squared, bias, once, order } as const satisfies Readonly<
  Record<MistakeId, (tape: Tape, rate: number) => WrongRule>
>;
