// Rules as small trees: making, reading, filling in and evaluating them.
import { opOf } from './table';
import type { Expr, Ref } from '../types';

/** A number as a rule. */
export const num = (value: number): Expr => ({ kind: 'number', value });
/** A quantity as a rule. */
export const ref = (name: Ref): Expr => ({ kind: 'ref', ref: name });
/** An operation over rules, as a rule. */
export const call = (op: string, ...args: readonly Expr[]): Expr => ({ kind: 'call', op, args });

/** The quantities that a rule reads, each once, in written order. */
export function readsOf(rule: Expr): readonly Ref[] {
  const found = new Set<Ref>();
  const left = [rule];
  for (let expr = left.pop(); expr !== undefined; expr = left.pop()) {
    if (expr.kind === 'ref') found.add(expr.ref);
    if (expr.kind === 'call') for (let i = expr.args.length - 1; i >= 0; i--) left.push(expr.args[i] as Expr);
  }
  return [...found];
}

/** The number of a rule; `at` gives the numbers of what it reads. Throws RangeError for an unknown operation. */
export function evaluateRule(rule: Expr, at: (name: Ref) => number): number {
  if (rule.kind === 'number') return rule.value;
  if (rule.kind === 'ref') return at(rule.ref);
  return opOf(rule.op).value(...rule.args.map((arg) => evaluateRule(arg, at)));
}

/** Arithmetic between constants is carried out and neutral factors fall away, as one would write it. */
function tidy(op: string, args: readonly Expr[]): Expr {
  const row = opOf(op);
  if (args.every((arg) => arg.kind === 'number')) return num(row.value(...args.map((arg) => arg.value)));
  return row.simplify?.(args) ?? call(op, ...args);
}

/** A template with its placeholders replaced: `b*a^(b-1)` with b = 2 becomes `2*a`. */
export function fill(template: Expr, of: (placeholder: Ref) => Expr): Expr {
  if (template.kind === 'number') return template;
  if (template.kind === 'ref') return of(template.ref);
  return tidy(
    template.op,
    template.args.map((arg) => fill(arg, of)),
  );
}
