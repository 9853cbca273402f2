// Why a quantity is infinite or undefined: the first step on the way to it at which that happened, and what it did.
import { evaluateRule } from '../ops';
import type { Cause, CauseKey, Expr, Ref, Tape } from '../types';

const { abs } = Math;

/** What is wrong with one operation whose result is not finite, by its arguments. */
function keyOf(op: string, args: readonly number[]): CauseKey {
  const [a = NaN, b = NaN] = args;
  const infinite = args.some((each) => abs(each) === Infinity);
  switch (op) {
    case 'log':
      return a === 0 ? 'logOfZero' : a < 0 ? 'logOfNegative' : 'overflow';
    case 'log1p':
      return a === -1 ? 'logOfZero' : a < -1 ? 'logOfNegative' : 'overflow';
    case 'logloss':
      return a === 0 || a === 1 ? 'logOfZero' : a < 0 || a > 1 ? 'logOfNegative' : 'overflow';
    case 'sqrt':
      return a < 0 ? 'rootOfNegative' : 'overflow';
    case 'div':
      if (b === 0) return a === 0 ? 'zeroOverZero' : 'divisionByZero';
      return infinite && abs(a) === abs(b) ? 'infinityOverInfinity' : 'overflow';
    case 'pow':
      if (a === 0 && b < 0) return 'divisionByZero';
      return a < 0 && !Number.isInteger(b) ? 'powerUndefined' : infinite ? 'undefinedAtInfinity' : 'overflow';
    case 'mul':
    case 'wsum':
    case 'l2':
      return infinite && args.includes(0) ? 'zeroTimesInfinity' : infinite ? 'infinityMinusInfinity' : 'overflow';
    case 'add':
    case 'sub':
    case 'sum':
      return infinite ? 'infinityMinusInfinity' : 'overflow';
    default:
      return infinite ? 'undefinedAtInfinity' : 'overflow';
  }
}

/** The first operation inside a rule whose result is not finite although its arguments are (or are infinite only). */
function keyOfRule(rule: Expr, at: (ref: Ref) => number): CauseKey {
  if (rule.kind !== 'call') return 'overflow';
  const args = rule.args.map((arg) => evaluateRule(arg, at));
  const broken = rule.args.find(
    (arg, i) => arg.kind === 'call' && (Number.isNaN(args[i]) || (abs(args[i] ?? 0) === Infinity && !reads(arg, at))),
  );
  return broken === undefined ? keyOf(rule.op, args) : keyOfRule(broken, at);
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
    const step = tape.stepAt((tape.bornAt(here) ?? 0) - 1);
    if (step === undefined) return { ref: here, node: here.slice(2), key: 'inputNotFinite' };
    const wanted = Number.isNaN(at(here)) ? Number.isNaN : (number: number) => !Number.isFinite(number);
    const before = step.reads.find((read) => wanted(at(read)));
    if (before === undefined) return { ref: here, node: step.node, key: keyOfRule(step.rule, at) };
    here = before;
  }
}
