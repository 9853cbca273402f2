// Rows of the table: the operations that are written with a sign.
import type { Op } from './op';

export const arithmetic: readonly Op[] = [
  {
    name: 'copy',
    spellings: [],
    arity: 1,
    value: (a: number) => a,
    partials: ['1'],
    typeset: { tex: '#1', level: 5, needs: [0] },
  },
  {
    name: 'add',
    spellings: [],
    arity: 2,
    value: (a: number, b: number) => a + b,
    partials: ['1', '1'],
    typeset: { tex: '#1+#2', level: 1, needs: [1, 3] },
  },
  {
    name: 'sub',
    spellings: [],
    arity: 2,
    value: (a: number, b: number) => a - b,
    partials: ['1', '-1'],
    typeset: { tex: '#1-#2', level: 1, needs: [1, 3] },
  },
  {
    name: 'mul',
    spellings: [],
    arity: 2,
    value: (a: number, b: number) => a * b,
    partials: ['b', 'a'],
    typeset: { tex: '#1\\cdot #2', level: 3, needs: [3, 4] },
  },
  {
    name: 'div',
    spellings: [],
    arity: 2,
    value: (a: number, b: number) => a / b,
    partials: ['1/b', '-y/b'],
    typeset: { tex: '\\frac{#1}{#2}', level: 4, needs: [0, 0] },
  },
  {
    name: 'pow',
    spellings: [],
    arity: 2,
    value: (a: number, b: number) => Math.pow(a, b),
    partials: ['b*a^(b-1)', 'y*log(a)'],
    typeset: { tex: '{#1}^{#2}', level: 4, needs: [5, 0] },
  },
  {
    name: 'neg',
    spellings: [],
    arity: 1,
    value: (a: number) => -a,
    partials: ['-1'],
    typeset: { tex: '-#1', level: 2, needs: [3] },
  },
];
