// Whether a line of numbers comes to the number behind it: "=" where its printed digits do, else the sign for "about".
import { evaluateRule, type Expr, type Ref } from '../../engine';
import { printed } from '../numbers';

/** `none`: the printed digits come to something else, so that they must not stand there. */
export type Relation = '=' | '≈' | 'none';

type At = (ref: Ref) => number;

/** Rounded terms may leave this part of a term open; more would be read as false. */
const about = 0.1;
/** Noise of binary arithmetic, in units of the largest number. */
const noise = 8 * Number.EPSILON;
const slack = 1 + 1e-9;

const isSum = new Set(['add', 'sub', 'sum']);

/** A rule as it reads where all its numbers are printed. */
const asPrinted = (rule: Expr, at: At): Expr => {
  if (rule.kind === 'call') return { ...rule, args: rule.args.map((arg) => asPrinted(arg, at)) };
  return { kind: 'number', value: printed(rule.kind === 'number' ? rule.value : at(rule.ref)).number };
};

const largestIn = (rule: Expr): number =>
  rule.kind === 'number' ? Math.abs(rule.value) : rule.kind === 'call' ? Math.max(0, ...rule.args.map(largestIn)) : 0;

/** Whether each term of a rule still is what it was when its numbers are printed; a sum may be all rounding. */
function isNear(rule: Expr, shown: Expr, at: At): boolean {
  if (rule.kind !== 'call' || shown.kind !== 'call') return true;
  if (isSum.has(rule.op)) return rule.args.every((arg, i) => isNear(arg, shown.args[i] ?? arg, at));
  const [number, printedNumber] = [evaluateRule(rule, at), evaluateRule(shown, at)];
  return Object.is(number, printedNumber) || Math.abs(number - printedNumber) <= about * Math.abs(number);
}

/** How a rule with printed numbers in it and the printed number `x` stand to one another. */
export function relationOf(rule: Expr, at: At, x: number): Relation {
  const shown = asPrinted(rule, at);
  const value = evaluateRule(shown, at);
  if (!Number.isFinite(x)) return Object.is(value, x) ? '=' : 'none';
  const result = printed(x);
  const scale = Math.max(largestIn(shown), Math.abs(value), Math.abs(x));
  if (Math.abs(value - result.number) <= result.half * slack + noise * scale) return '=';
  return isNear(rule, shown, at) ? '≈' : 'none';
}
