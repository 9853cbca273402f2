// What can be collapsed: formulas written out, and the one operation that computes the same.
import { lazy } from '../lazy';
import { parseExpr } from '../language';
import { softmaxLosses } from './softmaxFusions';
import type { Expr } from '../types';

/** What is fused into what, as trees over letters. */
export interface Pattern {
  readonly from: Expr;
  readonly to: Expr;
  /** The operations without which there is nothing to find. */
  readonly needs: readonly string[];
}

const opsIn = (expr: Expr): readonly string[] =>
  expr.kind === 'call' ? [...new Set([expr.op, ...expr.args.flatMap(opsIn)])] : [];

/**
 * Written out, and in one; `a` and `b` stand for any node or constant. In this order, so that a sigmoid is there before
 * its logarithm, and a cross-entropy before the logarithms in it.
 */
const written: readonly (readonly [from: string, to: string])[] = [
  ...softmaxLosses,
  ['exp(a)/(1+exp(a))', 'sigmoid(a)'],
  ['1/(1+exp(-a))', 'sigmoid(a)'],
  ['2*sigmoid(2*a)-1', 'tanh(a)'],
  ['(exp(a)-exp(-a))/(exp(a)+exp(-a))', 'tanh(a)'],
  ['-(b*log(a)+(1-b)*log(1-a))', 'logloss(a,b)'],
  ['-(b*log(a))-(1-b)*log(1-a)', 'logloss(a,b)'],
  ['-b*log(a)-(1-b)*log(1-a)', 'logloss(a,b)'],
  ['(a-b)^2/2', 'squaredloss(a,b)'],
  ['square(a-b)/2', 'squaredloss(a,b)'],
  ['logloss(sigmoid(a),b)', 'logitloss(a,b)'],
  ['-log(1-sigmoid(a))', 'softplus(a)'],
  ['-log(sigmoid(a))', 'softplus(-a)'],
  ['log(1-sigmoid(a))', 'logsigmoid(-a)'],
  ['log(sigmoid(a))', 'logsigmoid(a)'],
  ['-logsigmoid(a)', 'softplus(-a)'],
  ['1-sigmoid(a)', 'sigmoid(-a)'],
  ['log(1+exp(a))', 'softplus(a)'],
  ['log(1+a)', 'log1p(a)'],
];

/** All patterns as trees; parsed at the first use. */
export const patterns = lazy((): readonly Pattern[] =>
  written.map(([text, to]) => {
    const from = parseExpr(text);
    return { from, to: parseExpr(to), needs: opsIn(from) };
  }),
);
