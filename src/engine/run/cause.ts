// Why a quantity is infinite or undefined: the first step on the way to it at which that happened, and what it did.
import { nodeOf, valueRef, writerOf } from '../ref';
import { causeOfFunction, evaluateRule, opOf } from '../ops';
import type { Cause, CauseKey, Expr, Ref, Tape } from '../types';

const { abs } = Math;

/** The first operation inside a rule whose result is not finite although its arguments are (or are infinite only). */
function keyOfRule(rule: Expr, at: (ref: Ref) => number): CauseKey {
  if (rule.kind !== 'call') return 'overflow';
  const args = rule.args.map((arg) => evaluateRule(arg, at));
  const broken = rule.args.find(
    (arg, i) => arg.kind === 'call' && (Number.isNaN(args[i]) || (abs(args[i] ?? 0) === Infinity && !reads(arg, at))),
  );
  return broken === undefined ? (opOf(rule.op).cause ?? causeOfFunction)(args) : keyOfRule(broken, at);
}

/** Whether a rule reads something infinite. */
const reads = (rule: Expr, at: (ref: Ref) => number): boolean =>
  rule.kind === 'ref'
    ? !Number.isFinite(at(rule.ref))
    : rule.kind === 'call' && rule.args.some((arg) => reads(arg, at));

/**
 * The origin of a quantity that is infinite or undefined; undefined when it is finite. Throws RangeError for a ref that
 * the tape does not know.
 */
export function causeOf(tape: Tape, at: (ref: Ref) => number, ref: Ref): Cause | undefined {
  if (Number.isFinite(at(ref))) return undefined;
  let here = ref;
  for (;;) {
    const step = writerOf(tape, here);
    if (step === undefined) return { ref: here, node: nodeOf(here), key: 'inputNotFinite' };
    const wanted = Number.isNaN(at(here)) ? Number.isNaN : (number: number) => !Number.isFinite(number);
    const outside = step.kind === 'partial' && Number.isNaN(at(here)) && Number.isNaN(at(valueRef(step.node)));
    // A slope of what has no value has none for the same reason.
    const before = outside ? valueRef(step.node) : step.reads.find((read) => wanted(at(read)));
    if (before === undefined) return { ref: here, node: step.node, key: keyOfRule(step.rule, at) };
    here = before;
  }
}
