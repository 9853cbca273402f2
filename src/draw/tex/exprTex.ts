// Typesets expressions: in symbols, or with the number of each quantity put in its place.
import { type Expr, isKind, type NodeId, nodeOf, opOf, type Ref, writtenOut } from '../../engine';
import { formatTex, fullNumber } from '../numbers';
import { writeCall, writtenOps } from './typeset';
import { level, type Written } from './pieces';

export interface ExprStyle {
  /** The TeX of a quantity's name. */
  readonly name: (ref: Ref) => string;
  /** Gives numbers in place of names. */
  readonly number?: ((ref: Ref) => number) | undefined;
  /** Whether operations go by the names of the course on networks. */
  readonly network?: boolean;
  /** Whether a factor is left out of products, since it is always 1. */
  readonly silent?: ((id: NodeId) => boolean) | undefined;
  readonly undefinedWord?: string | undefined;
  /** Whether zeros keep their sign. */
  readonly signedZero?: boolean;
}

/** Deeper than this nothing is typeset: the reader could not follow, and the page might not either. */
const maxDepth = 50;

/** A number with the level at which it holds together. */
export function writeNumber(x: number, undefinedWord?: string, signedZero = false): Written {
  const tex = formatTex(x, { signedZero, ...(undefinedWord !== undefined && { undefinedWord }) });
  const loose = /^(?:-|\{\\approx\})/.test(tex);
  return { tex, level: loose ? level.sign : tex.includes('\\times') ? level.product : level.closed, digits: true };
}

/** TeX marked as showing a quantity. */
export const marked = (ref: Ref, tex: string): string => `\\htmlData{ref=${ref}}{${tex}}`;

/** TeX of a number marked as the number of a quantity, with all digits. */
export const markedNumber = (ref: Ref, x: number, tex: string): string =>
  `\\htmlData{ref=${ref},number=${fullNumber(x)}}{${tex}}`;

function writeRef(ref: Ref, style: ExprStyle): Written {
  if (style.number !== undefined) {
    const x = style.number(ref);
    const written = writeNumber(x, style.undefinedWord, style.signedZero);
    return { ...written, tex: markedNumber(ref, x, written.tex) };
  }
  const tex = style.name(ref);
  const compound = isKind(ref, 'contribution') ? level.product : /[\^|]/.test(tex) ? level.power : level.closed;
  return { tex: marked(ref, tex), level: compound, digits: false };
}

const isSilent = (arg: Expr, { silent }: ExprStyle): boolean =>
  silent !== undefined && arg.kind === 'ref' && isKind(arg.ref, 'value') && silent(nodeOf(arg.ref));

/** An expression with the level at which it holds together. */
export function writeExpr(expr: Expr, style: ExprStyle, depth = 0, dot = '\\cdot '): Written {
  if (depth > maxDepth) return { tex: '\\cdots', level: level.closed, digits: false };
  if (expr.kind === 'number') return writeNumber(expr.value, style.undefinedWord);
  if (expr.kind === 'ref') return writeRef(expr.ref, style);
  if (writtenOps.has(expr.op)) return writeExpr(writtenOut(opOf(expr.op), expr.args), style, depth + 1, '\\,');
  const said = expr.op === 'mul' ? expr.args.filter((arg) => !isSilent(arg, style)) : expr.args;
  const args = said.map((arg) => writeExpr(arg, style, depth + 1, dot));
  return writeCall(expr.op, args, { network: style.network === true, dot });
}

/** The TeX of an expression. Each quantity in it is marked, so that it lights up with its other places. */
export const exprTex = (expr: Expr, style: ExprStyle): string => writeExpr(expr, style).tex;
