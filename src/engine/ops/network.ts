// Rows of the table: sums of any length, and what a network is made of.
import { causeOfLogLoss, causeOfProduct, causeOfSum } from './causes';
import { exactTotal } from './exactness';
import { logitLoss, logitLossCollapse, logLoss } from './numeric';
import type { Op } from './op';
import type { Expr } from '../types';

const call = (op: string, ...args: readonly Expr[]): Expr => ({ kind: 'call', op, args });
const num = (value: number): Expr => ({ kind: 'number', value });
const nth = (args: readonly Expr[], index: number): Expr => args[index] ?? num(NaN);

/** The other half's argument: a weight's partial is what it weighs, and the reverse. */
const partner = (args: readonly Expr[], index: number): Expr => nth(args, (index + args.length / 2) % args.length);

const products = (args: readonly Expr[]): Expr =>
  call('sum', ...args.slice(0, args.length / 2).map((weight, i) => call('mul', weight, partner(args, i))));

const squares = (weights: readonly Expr[]): Expr => call('sum', ...weights.map((weight) => call('square', weight)));
const half = num(0.5);

/** The rows of what networks are made of. */
export const network: readonly Op[] = [
  {
    name: 'sum',
    spellings: ['sum'],
    arity: 'many',
    value: (...args) => args.reduce((total, each) => total + each),
    partials: () => num(1),
    typeset: { tex: '#*', level: 1, needs: [1, 3], between: '+' },
    simplify: ([first, ...more]) => (more.length === 0 ? first : undefined),
    cause: causeOfSum,
    exact: exactTotal,
    cancels: true,
  },
  {
    name: 'wsum',
    spellings: ['wsum'],
    arity: 'pairs',
    value: (...args) => {
      const count = args.length / 2;
      let total = (args[0] ?? NaN) * (args[count] ?? NaN);
      for (let i = 1; i < count; i++) total += (args[i] ?? NaN) * (args[count + i] ?? NaN);
      return total;
    },
    partials: partner,
    typeset: { tex: '\\operatorname{wsum}\\left(#*\\right)', level: 5, needs: [0], between: ',' },
    written: products,
    cause: causeOfProduct,
  },
  {
    name: 'l2',
    spellings: ['l2'],
    arity: 'many',
    value: (rate, ...weights) => rate * 0.5 * weights.reduce((total, each) => total + each * each, 0),
    partials: (args, index) =>
      index === 0 ? call('mul', half, squares(args.slice(1))) : call('mul', nth(args, 0), nth(args, index)),
    typeset: { tex: '\\operatorname{l2}\\left(#*\\right)', level: 5, needs: [0], between: ',' },
    written: (args) => call('mul', call('div', nth(args, 0), num(2)), squares(args.slice(1))),
    cause: causeOfProduct,
  },
  {
    name: 'logloss',
    spellings: ['logloss'],
    arity: 2,
    value: logLoss,
    partials: ['(a-b)/(a*(1-a))', 'log(1-a)-log(a)'],
    typeset: { tex: '\\operatorname{loss}\\left(#*\\right)', level: 5, needs: [0], between: ',' },
    written: '-(b*log(a)+(1-b)*log(1-a))',
    cause: causeOfLogLoss,
    pole: 0,
  },
  {
    name: 'squaredloss',
    spellings: ['squaredloss'],
    arity: 2,
    value: (a, b) => 0.5 * (a - b) * (a - b),
    partials: ['a-b', 'b-a'],
    typeset: { tex: '\\tfrac{1}{2}(#1-#2)^{2}', level: 3, needs: [1, 3] },
    written: 'square(a-b)/2',
  },
  {
    name: 'logitloss',
    spellings: ['logitloss'],
    arity: 2,
    value: logitLoss,
    partials: ['sigmoid(a)-b', '-a'],
    slopes: [logitLossCollapse, (a) => -a],
    typeset: { tex: '\\operatorname{loss}\\left(\\sigma\\left(#1\\right),#2\\right)', level: 5, needs: [0, 0] },
    written: 'logloss(sigmoid(a),b)',
  },
];
