// One formula as a tree: for the table's templates and for formulas that are shown; small texts only.
import { call, num, ref } from './expr';
import { pageLimits } from './limits';
import { tokenize } from './lexer';
import { nameText } from './names';
import { opWithCode } from './ops';
import { operand, parse } from './parser';
import { sourceOf } from './source';
import type { Expr } from './types';

/** The tree of a formula; names become the values `v:name`. Throws ProgramError. */
export function parseExpr(text: string): Expr {
  const parsed = parse(tokenize(sourceOf(text)), pageLimits);
  const made: Expr[] = [];
  const exprOf = (arg: number): Expr => {
    const which = arg >> operand.bits;
    const kind = arg & operand.mask;
    if (kind === operand.constant) return num(parsed.constants[which] ?? NaN);
    if (kind === operand.name) return ref(`v:${nameText(parsed.tokens.names, which)}`);
    return made[which] ?? num(NaN);
  };
  parsed.ops.forEach((code, node) => {
    const row = opWithCode(code);
    const args = parsed.args.slice(parsed.argStarts[node], parsed.argStarts[node + 1]).map(exprOf);
    made.push(row.name === 'copy' ? (args[0] ?? num(NaN)) : call(row.name, ...args));
  });
  return made.at(-1) ?? num(NaN);
}
