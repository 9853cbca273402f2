// A formula over nodes as units: one for each of its calls, the outermost under a name that is given.
import { nodeOf } from '../ref';
import { innerLabel, type Operand, type Unit } from './units';
import type { Expr } from '../types';

/**
 * The units of a formula whose refs are values, in an order in which each stands after what it reads; the last is
 * `root` with the formula put in. `name` makes up the names of the others.
 */
export function lowered(formula: Expr, root: Unit, name: () => string): readonly Unit[] {
  const made: Unit[] = [];
  const operandOf = (expr: Expr): Operand => {
    if (expr.kind === 'number') return expr.value;
    if (expr.kind === 'ref') return nodeOf(expr.ref);
    const args = expr.args.map(operandOf);
    const id = name();
    made.push({ id, op: expr.op, args, label: innerLabel });
    return id;
  };
  const last =
    formula.kind === 'call'
      ? { ...root, op: formula.op, args: formula.args.map(operandOf) }
      : { ...root, op: 'copy', args: [operandOf(formula)] };
  return [...made, last];
}
