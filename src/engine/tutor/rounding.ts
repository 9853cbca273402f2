// Rounding on the way: how far a result may be off where every number before it was rounded to so many digits.
import { evaluateRule, opOf } from '../ops';
import { memo } from '../memo';
import type { Expr, Reading, Ref } from '../types';

interface Rounded {
  readonly value: number;
  /** How far rounding may have moved it. */
  readonly error: number;
}

/** Half a unit of the last of so many significant digits; 0 for a number that has no more. */
function halfUnit(value: number, digits: number): number {
  if (value === 0 || !Number.isFinite(value) || Number(value.toPrecision(digits)) === value) return 0;
  return 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
}

/** What an operation makes of the errors of its arguments, each at its worst. */
function passedOn(op: string, args: readonly Rounded[]): Rounded {
  const row = opOf(op);
  const numbers = args.map(({ value }) => value);
  const value = row.value(...numbers);
  const error = args.reduce((sum, arg, i) => {
    if (arg.error === 0) return sum;
    const moved = (by: number): number => Math.abs(row.value(...numbers.with(i, arg.value + by)) - value);
    return sum + Math.max(moved(arg.error), moved(-arg.error));
  }, 0);
  return { value, error };
}

/** The bounds of all quantities, each as far as it may be off when what it is made of was rounded to so many digits. */
const boundsOf = memo((run: Reading, digits: number): ReadonlyMap<Ref, number> => {
  const errors = new Map<Ref, number>();
  const ofRule = (rule: Expr): Rounded => {
    if (rule.kind === 'number') return { value: rule.value, error: 0 };
    if (rule.kind === 'ref') return { value: run.at(rule.ref), error: errors.get(rule.ref) ?? 0 };
    return passedOn(rule.op, rule.args.map(ofRule));
  };
  for (const { write, rule } of run.tape.steps) {
    const number = run.at(write);
    const carried = Number.isFinite(evaluateRule(rule, (each) => run.at(each))) ? ofRule(rule).error : 0;
    // A name for another quantity is not rounded once more.
    errors.set(write, carried + (rule.kind === 'call' ? halfUnit(number, digits) : 0));
  }
  return errors;
});

/** Tapes that are longer are not looked through. */
const longest = 20_000;
/** Further off than this part of the right number is no rounding. */
const farthest = 0.01;
/** Nobody rounds to fewer digits. */
const fewest = 2;

/**
 * To how many significant digits the numbers on the way may have been rounded, so that this number came out, at most as
 * many as it has itself; undefined where it is too far off.
 */
export function roundedTo(run: Reading, ref: Ref, value: number, digits: number): number | undefined {
  const right = run.at(ref);
  const off = Math.abs(value - right);
  if (run.tape.length > longest || !(off <= farthest * Math.abs(right))) return undefined;
  for (let kept = Math.min(digits, 8); kept >= fewest; kept--)
    if (off <= (boundsOf(run, kept).get(ref) ?? 0)) return kept;
  return undefined;
}
