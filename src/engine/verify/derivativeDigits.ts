// How many digits of a derivative are left: the rounding of its terms, carried along the tape to first order.
import { evaluateRule, type Op, opOf } from '../ops';
import { bypassOf } from './bypass';
import { exactNodes } from './exact';
import type { Expr, Ref, Reading, Step } from '../types';

interface Rounded {
  readonly value: number;
  /** How far rounding may have moved it. */
  readonly error: number;
}

/** Half a unit in the last place, as a part of the number. */
const rounding = 2 ** -53;
/** Longer tapes would take the page too long. */
const longestTape = 600;
const enough = 4;

/** Whether a function is constant but for its jumps: what stands at a jump is a convention, and no rounding. */
const isConstant = (partials: Op['partials']): boolean =>
  typeof partials !== 'function' && partials.every((partial) => partial === '0');

/** What an operation makes of rounded arguments: their errors by its slope, and a rounding of its own. */
function through(op: string, args: readonly Rounded[]): Rounded {
  const row = opOf(op);
  const numbers = args.map((arg) => arg.value);
  const value = row.value(...numbers);
  const own = row.exact?.(numbers, value) === true ? 0 : rounding * Math.abs(value);
  const passed = args.reduce((sum, { error }, i) => {
    if (error === 0 || isConstant(row.partials)) return sum;
    return sum + Math.abs(row.value(...numbers.with(i, (numbers[i] ?? 0) + error)) - value);
  }, 0);
  return { value, error: own + passed };
}

/**
 * The decimal digits, of 16, that are left of the derivative that a step writes, where they are fewer than four: the terms
 * that it was added up from had been rounded and nearly cancel. Undefined where there are more, and for other steps.
 */
export function derivativeDigits(step: Step, run: Reading): number | undefined {
  const { tape } = run;
  const number = Math.abs(run.at(step.write));
  if (step.kind === 'value' || step.kind === 'seed' || tape.steps.length > longestTape) return undefined;
  if (!(number > 0 && number < Infinity)) return undefined;
  const exact = exactNodes(tape.graph, run, tape.target);
  const errors = new Map<Ref, number>();
  const ofRule = (rule: Expr): Rounded => {
    if (rule.kind === 'number') return { value: rule.value, error: 0 };
    if (rule.kind === 'ref') return { value: run.at(rule.ref), error: errors.get(rule.ref) ?? 0 };
    return through(rule.op, rule.args.map(ofRule));
  };
  for (const each of tape.steps) {
    const value = run.at(each.write);
    if (each.kind === 'value') errors.set(each.write, exact.has(each.node) ? 0 : rounding * Math.abs(value));
    else if (bypassOf(each, run) !== undefined || !Number.isFinite(evaluateRule(each.rule, (ref) => run.at(ref))))
      errors.set(each.write, rounding * Math.abs(value));
    else errors.set(each.write, ofRule(each.rule).error);
    if (each === step) break;
  }
  const digits = Math.max(0, Math.floor(Math.log10(number / (errors.get(step.write) ?? 0))));
  return digits < enough ? digits : undefined;
}
