// Rows of the table: functions of one number that are met less often.
import { causeOfLogarithm } from './causes';
import { exactAt } from './exactness';
import { named } from './functions';
import { sigmoid } from './numeric';
import type { Op } from './op';
import { erf, gelu, geluSlope } from './special';

/** The slope of leaky relu below 0, as PyTorch has it. */
const leak = 0.01;

/** The rows of further functions that a formula may use. */
export const moreFunctions: readonly Op[] = [
  {
    name: 'log10',
    spellings: ['log10'],
    arity: 1,
    value: (a: number) => Math.log10(a),
    partials: ['1/(a*log(10))'],
    slopes: [(a) => (a >= 0 ? 1 / (a * Math.LN10) : NaN)],
    typeset: named('\\log_{10}'),
    written: 'log(a)/log(10)',
    cause: causeOfLogarithm(0),
    pole: 0,
  },
  {
    name: 'asin',
    spellings: ['asin', 'arcsin'],
    arity: 1,
    value: (a: number) => Math.asin(a),
    partials: ['1/sqrt(1-a^2)'],
    slopes: [(a) => 1 / Math.sqrt((1 - a) * (1 + a))],
    typeset: named('\\arcsin'),
    exact: exactAt(0),
  },
  {
    name: 'acos',
    spellings: ['acos', 'arccos'],
    arity: 1,
    value: (a: number) => Math.acos(a),
    partials: ['-1/sqrt(1-a^2)'],
    slopes: [(a) => -1 / Math.sqrt((1 - a) * (1 + a))],
    typeset: named('\\arccos'),
    exact: exactAt(1),
  },
  {
    name: 'atan',
    spellings: ['atan', 'arctan'],
    arity: 1,
    value: (a: number) => Math.atan(a),
    partials: ['1/(1+a^2)'],
    slopes: [(a) => 1 / (1 + a * a)],
    typeset: named('\\arctan'),
    exact: exactAt(0),
  },
  {
    name: 'sinh',
    spellings: ['sinh'],
    arity: 1,
    value: (a: number) => Math.sinh(a),
    partials: ['cosh(a)'],
    slopes: [(a) => Math.cosh(a)],
    typeset: named('\\sinh'),
    written: '(exp(a)-exp(-a))/2',
    exact: exactAt(0),
  },
  {
    name: 'cosh',
    spellings: ['cosh'],
    arity: 1,
    value: (a: number) => Math.cosh(a),
    partials: ['sinh(a)'],
    slopes: [(a) => Math.sinh(a)],
    typeset: named('\\cosh'),
    written: '(exp(a)+exp(-a))/2',
    exact: exactAt(0),
  },
  {
    name: 'erf',
    spellings: ['erf'],
    arity: 1,
    value: erf,
    partials: ['1.1283791670955126*exp(-a^2)'],
    slopes: [(a) => 1.1283791670955126 * Math.exp(-a * a)],
    typeset: named('\\operatorname{erf}'),
    exact: exactAt(0),
  },
  {
    name: 'gelu',
    spellings: ['gelu', 'GELU'],
    arity: 1,
    value: gelu,
    partials: ['0.5*(1+erf(a/sqrt(2)))+0.3989422804014327*a*exp(-a^2/2)'],
    slopes: [geluSlope],
    typeset: named('\\operatorname{gelu}'),
    written: '0.5*a*(1+erf(a/sqrt(2)))',
    exact: exactAt(0),
  },
  {
    name: 'silu',
    spellings: ['silu', 'SiLU', 'swish'],
    arity: 1,
    value: (a: number) => (a === -Infinity ? -0 : a * sigmoid(a)),
    partials: ['sigmoid(a)+y*(1-sigmoid(a))'],
    slopes: [(a, _, y) => sigmoid(a) + y * sigmoid(-a)],
    typeset: named('\\operatorname{silu}'),
    written: 'a*sigmoid(a)',
    exact: exactAt(0),
  },
  {
    name: 'leakyrelu',
    spellings: ['leakyrelu', 'leaky_relu', 'LeakyReLU'],
    arity: 1,
    value: (a: number) => (a > 0 ? a : leak * a),
    partials: [`${leak}+${1 - leak}*step(a)`],
    slopes: [(a) => (a > 0 ? 1 : a <= 0 ? leak : NaN)],
    typeset: named('\\operatorname{leakyrelu}'),
    written: `max(a,0)+${leak}*min(a,0)`,
    convention: 'kinkLeft',
  },
];
