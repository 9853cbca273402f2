// The chain-rule product of an adjoint as pieces in a row: factors that are quantities, and the signs between them.
import { type Expr, isKind, type Ref, type Tape, writerOf } from '../../engine';
import type { Lang } from '../../lessons';
import { type ExprStyle, writeExpr, writeNumber } from './exprTex';
import { undefinedWords } from './formula';
import { type Naming, refTex } from './refName';
import { level, parens } from './pieces';

/** A factor with the quantity that it is, or a sign. */
export interface Piece {
  readonly tex: string;
  readonly ref?: Ref;
}

/** More terms or factors than this are left out in the middle. */
const most = 8;
const kept = 3;

const fractions = (tex: string): string => tex.replaceAll('\\frac', '\\dfrac');

/** A local partial as the expression that it is: `a(1-a)`. */
function factorTex(ref: Ref, tape: Tape, style: ExprStyle): string {
  const rule = isKind(ref, 'partial') ? writerOf(tape, ref)?.rule : undefined;
  if (rule === undefined || rule.kind === 'number') return style.name(ref);
  const written = writeExpr(rule, style, 0, '\\,');
  return written.level < level.product ? parens(written.tex) : written.tex;
}

function joined(parts: readonly (readonly Piece[])[], sign: string): readonly Piece[] {
  const dots: readonly Piece[] = [{ tex: '\\cdots' }];
  const shown = parts.length <= most ? parts : [...parts.slice(0, kept), dots, ...parts.slice(-1)];
  return shown.flatMap((part, i) => (i === 0 ? part : [{ tex: sign }, ...part]));
}

/** A sum of products as pieces; sums among the factors stand in parentheses. */
export function productPieces(expr: Expr, moment: Naming & { readonly lang: Lang }): readonly Piece[] {
  const { tape, lesson, lang } = moment;
  const undefinedWord = undefinedWords[lang];
  const style: ExprStyle = { name: (ref) => refTex(ref, moment), network: lesson.layers !== undefined, undefinedWord };
  const write = (each: Expr, inProduct: boolean): readonly Piece[] => {
    if (each.kind === 'number') return [{ tex: writeNumber(each.value, undefinedWord).tex }];
    if (each.kind === 'ref') return [{ ref: each.ref, tex: fractions(factorTex(each.ref, tape, style)) }];
    const product = each.op === 'mul';
    const row = joined(
      each.args.map((arg) => write(arg, product)),
      product ? '\\cdot' : '+',
    );
    return inProduct && !product ? [{ tex: '(' }, ...row, { tex: ')' }] : row;
  };
  return write(expr, false);
}
