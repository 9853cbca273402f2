// One formula as a tree: for the table's templates and for formulas that are shown; small texts only.
import { valueRef } from '../ref';
import { call, num, opWithCode, ref } from '../ops';
import { pageLimits } from './limits';
import { tokenize } from './lexer';
import { nameText } from './names';
import { parse } from './parser';
import { operand } from './nodeBuilder';
import { sourceOf } from './source';
import type { Expr } from '../types';

/** The tree of a formula; names become the values `v:name`. Throws ProgramError. */
export function parseExpr(text: string): Expr {
  const { draft, tokens } = parse(tokenize(sourceOf(text)), pageLimits);
  const made: Expr[] = [];
  const exprOf = (arg: number): Expr => {
    const which = arg >> operand.bits;
    const kind = arg & operand.mask;
    if (kind === operand.constant) return num(draft.constants[which] ?? NaN);
    if (kind === operand.name) return ref(valueRef(nameText(tokens.names, which)));
    return made[which] ?? num(NaN);
  };
  for (let node = 0; node < draft.nodes; node++) {
    const row = opWithCode(draft.ops[node] as number);
    const args = Array.from(draft.args.subarray(draft.argStarts[node], draft.argStarts[node + 1]), exprOf);
    made.push(row.name === 'copy' ? (args[0] ?? num(NaN)) : call(row.name, ...args));
  }
  return made.at(-1) ?? num(NaN);
}
