// What the lecture leaves out because it adds nothing: nodes while an input is 0, their terms in sums, their places to rest.
import {
  edgeOf,
  type Expr,
  type Inputs,
  isKind,
  type NodeId,
  nodeOf,
  sourceOf,
  type Step,
  type Tape,
  writerOf,
} from '../../engine';
import type { Beat, Lesson } from '../../lessons';

const nothing: ReadonlySet<NodeId> = new Set();

/** Nodes that are left out at these inputs, unless the beat points at one of them. */
export function quietAt({ quiet }: Lesson, inputs: Inputs, beat?: Beat): ReadonlySet<NodeId> {
  if (quiet === undefined || inputs[quiet.at] !== 0) return nothing;
  const pointed = beat?.look?.some((ref) => quiet.nodes.includes(nodeOf(ref))) === true;
  return pointed ? nothing : new Set(quiet.nodes);
}

const sums = new Set(['sum', 'add']);

/** Whether a step computes the local partial of an edge out of a node that is left out. */
const isUnheard = ({ write }: Step, { graph }: Tape, quiet: ReadonlySet<NodeId>): boolean =>
  isKind(write, 'partial') && quiet.has(sourceOf(graph, edgeOf(write)) ?? '');

/**
 * A step as the lecture tells it: a sum without the terms of quiet nodes, a sum of one contribution as that product;
 * undefined where the step is left out.
 */
export function heardStep(step: Step | undefined, tape: Tape, quiet: ReadonlySet<NodeId>): Step | undefined {
  if (step === undefined || quiet.size === 0) return step;
  if (isUnheard(step, tape, quiet)) return undefined;
  if (step.rule.kind !== 'call' || !sums.has(step.rule.op)) return step;
  const isQuiet = (expr: Expr): boolean => expr.kind === 'ref' && quiet.has(nodeOf(expr.ref));
  const args = step.rule.args.filter((arg) => !isQuiet(arg));
  const [only] = args;
  if (args.length === step.rule.args.length || only === undefined) return step;
  const behind = only.kind === 'ref' && isKind(only.ref, 'contribution') ? writerOf(tape, only.ref) : undefined;
  if (args.length === 1 && behind !== undefined) return { ...step, rule: behind.rule, reads: behind.reads };
  const reads = step.reads.filter((ref) => !quiet.has(nodeOf(ref)));
  return { ...step, rule: args.length === 1 ? only : { ...step.rule, args }, reads };
}
