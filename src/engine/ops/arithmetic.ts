// Rows of the table: the operations that are written with a sign.
import { causeOfPower, causeOfProduct, causeOfQuotient, causeOfSum } from './causes';
import { exactAlways, exactDifference, exactPower, exactProduct, exactQuotient, exactTotal } from './exactness';
import type { Op } from './op';
import type { Expr } from '../types';

const isNumber = (expr: Expr | undefined, value: number): boolean => expr?.kind === 'number' && expr.value === value;
const number = (value: number): Expr => ({ kind: 'number', value });

/** The rows of sums, products and powers. */
export const arithmetic: readonly Op[] = [
  {
    name: 'copy',
    spellings: [],
    arity: 1,
    value: (a: number) => a,
    partials: ['1'],
    typeset: { tex: '#1', level: 5, needs: [0] },
    exact: exactAlways,
  },
  {
    name: 'add',
    spellings: [],
    arity: 2,
    value: (a: number, b: number) => a + b,
    partials: ['1', '1'],
    typeset: { tex: '#1+#2', level: 1, needs: [1, 3] },
    commutes: true,
    cause: causeOfSum,
    exact: exactTotal,
    cancels: true,
  },
  {
    name: 'sub',
    spellings: [],
    arity: 2,
    value: (a: number, b: number) => a - b,
    partials: ['1', '-1'],
    typeset: { tex: '#1-#2', level: 1, needs: [1, 3] },
    cause: causeOfSum,
    exact: exactDifference,
    cancels: true,
  },
  {
    name: 'mul',
    spellings: [],
    arity: 2,
    value: (a: number, b: number) => a * b,
    partials: ['b', 'a'],
    typeset: { tex: '#1\\cdot #2', level: 3, needs: [3, 4] },
    commutes: true,
    simplify: ([a, b]) => {
      if (isNumber(a, 0) || isNumber(b, 0)) return number(0);
      return isNumber(a, 1) || b === undefined ? (b ?? a) : isNumber(b, 1) ? a : undefined;
    },
    cause: causeOfProduct,
    exact: exactProduct,
  },
  {
    name: 'div',
    spellings: [],
    arity: 2,
    value: (a: number, b: number) => a / b,
    partials: ['1/b', '-(a/b^2)'],
    typeset: { tex: '\\frac{#1}{#2}', level: 4, needs: [0, 0] },
    cause: causeOfQuotient,
    exact: exactQuotient,
    pole: 1,
  },
  {
    name: 'pow',
    spellings: ['pow', 'power'],
    arity: 2,
    value: (a: number, b: number) => Math.pow(a, b),
    partials: ['b*a^(b-1)', 'y*log(a)'],
    typeset: { tex: '{#1}^{#2}', level: 4, needs: [5, 0] },
    simplify: ([a, b]) => (isNumber(b, 0) ? number(1) : isNumber(b, 1) ? a : undefined),
    cause: causeOfPower,
    exact: exactPower,
  },
  {
    name: 'neg',
    spellings: [],
    arity: 1,
    value: (a: number) => -a,
    partials: ['-1'],
    typeset: { tex: '-#1', level: 2, needs: [3] },
    exact: exactAlways,
  },
];
