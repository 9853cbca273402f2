// Lesson 2: the sigmoid, built from the exponential; its stages are the forward pass of a small program.
import { type Facts, withFacts } from './facts';
import { sigmoidBeats } from './sigmoidBeats';
import type { Lesson, Plot } from '../types';

const wide = { sweep: 'x', axis: 'x', x: { from: -4, to: 4 }, xTicks: [-4, -2, 0, 2, 4] } as const;
const high = { y: { from: 0, to: 4 }, yTicks: [0, 1, 2, 3, 4] } as const;

const power: Plot = {
  ...wide,
  ...high,
  id: 'power',
  since: 'u',
  name: { en: 'e to the minus x', zh: 'e 的负 x 次方' },
  readouts: [{ tex: 'u=e^{-x}', ref: 'v:u' }],
  curves: [{ id: 'u', ref: 'v:u', hue: 'value' }],
};

const dead: Plot = {
  ...wide,
  ...high,
  id: 'dead',
  name: { en: 'one over e to the minus x', zh: 'e 的负 x 次方的倒数' },
  since: 'dead',
  made: '1/\\,\\cdot',
  readouts: [{ tex: '1/u=e^{x}', curve: 'r' }],
  curves: [
    { id: 'u-under', ref: 'v:u', hue: 'ghost' },
    { id: 'r', ref: 'v:r', program: 'r = 1/exp(-x)', hue: 'plain' },
  ],
};

const sum: Plot = {
  ...wide,
  ...high,
  id: 'sum',
  name: { en: 'one plus e to the minus x', zh: '1 加 e 的负 x 次方' },
  since: 'w',
  made: '{+}1',
  readouts: [{ tex: 'w=1+u', ref: 'v:w' }],
  curves: [
    { id: 'u-below', ref: 'v:u', hue: 'ghost' },
    { id: 'w', ref: 'v:w', hue: 'value' },
  ],
  marks: [{ kind: 'asymptote', id: 'floor', axis: 'y', at: 1, labelAt: -2.7, tex: 'y=1' }],
};

const reciprocal: Plot = {
  ...wide,
  ...high,
  id: 'reciprocal',
  name: { en: 'one over one plus e to the minus x', zh: '1 加 e 的负 x 次方的倒数' },
  since: 'reciprocal',
  made: '1/\\,\\cdot',
  readouts: [{ tex: '\\sigma=1/w', ref: 'v:s' }],
  curves: [
    { id: 'w-before', ref: 'v:w', hue: 'ghost', label: { tex: '1+e^{-x}', at: -0.9, side: 'right' } },
    {
      id: 'r-beside',
      ref: 'v:r',
      program: 'r = 1/exp(-x)',
      hue: 'ghost',
      since: 'r-beside',
      label: { tex: 'e^{x}', at: 1.1, side: 'right' },
    },
    { id: 's', ref: 'v:s', hue: 'value', from: 'w-before' },
  ],
  marks: [{ kind: 'asymptote', id: 'ceiling', axis: 'y', at: 1, labelAt: -3.3, tex: 'y=1' }],
};

const sigma: Plot = {
  ...wide,
  id: 'sigma',
  name: { en: 'the sigmoid of x', zh: 'x 的 sigmoid 函数' },
  since: 'sigma',
  y: { from: -0.15, to: 1.25 },
  yTicks: [0, 0.5, 1],
  readouts: [
    { tex: '\\sigma(x)', ref: 'v:s', since: 's' },
    { tex: "\\sigma'(x)", ref: 'g:x', since: 'tangent' },
  ],
  curves: [
    {
      id: 'mirrored',
      ref: 'v:m',
      program: 'm = sigmoid(-x)',
      hue: 'ghost',
      since: 'mirrored',
      label: { tex: '1-\\sigma(x)', at: 2.2, side: 'right' },
    },
    { id: 's', ref: 'v:s', hue: 'value', since: 's' },
  ],
  marks: [
    { kind: 'asymptote', id: 'limits', axis: 'y', at: 0, labelAt: 3.3, tex: 'y=0' },
    { kind: 'asymptote', id: 'limits', axis: 'y', at: 1, labelAt: -3.3, tex: 'y=1' },
    { kind: 'interval', id: 'range', axis: 'y', from: 0, to: 1, labelAt: 0.8, tex: '(0,1)' },
    {
      kind: 'interval',
      id: 'domain',
      axis: 'x',
      from: -Infinity,
      to: Infinity,
      labelAt: 2.4,
      tex: '(-\\infty,+\\infty)',
    },
    { kind: 'point', id: 'half', x: 0, y: 0.5, side: 'below-right', tex: '(0,\\,1/2)' },
    { kind: 'opposite', id: 'mirrored', curve: 's', side: 'above-left', meets: 'mirrored', tex: '\\sigma(-x)' },
    { kind: 'tangent', id: 'tangent', curve: 's', slope: 'g:x' },
  ],
};

const facts: Facts = {
  columns: [
    ['e^{-x}', 'power'],
    ['1+e^{-x}', 'plus-one'],
    ['\\sigma(x)', 'reciprocal'],
  ],
  rows: [
    {
      head: 'x\\in',
      cells: [
        ['\\mathbb{R}', 'power'],
        ['\\mathbb{R}', 'plus-one'],
        ['\\mathbb{R}', 'domain'],
      ],
    },
    {
      head: 'y\\in',
      cells: [
        ['(0,+\\infty)', 'power'],
        ['(1,+\\infty)', 'plus-one'],
        ['(0,1)', 'range'],
      ],
    },
    {
      head: 'x=0',
      cells: [
        ['1', 'power'],
        ['2', 'plus-one'],
        ['1/2', 'half'],
      ],
    },
    {
      head: 'x\\uparrow',
      cells: [
        ['\\searrow', 'power'],
        ['\\searrow', 'plus-one'],
        ['\\nearrow', 'limits'],
      ],
    },
  ],
};

export const sigmoid: Lesson = {
  id: 'sigmoid',
  tab: '\\sigma(x)',
  title: { en: 'The sigmoid, built from the exponential', zh: '从指数函数搭出 sigmoid' },
  formula: '\\sigma(x)=1/(1+e^{-x})',
  program: 'v = -x\nu = exp(v)\nw = 1 + u\ns = 1/w',
  inputs: [{ id: 'x', value: 1.2, min: -4, max: 4, step: 0.1 }],
  passes: [{ mode: 'reverse' }],
  views: ['curves', 'graph'],
  pace: 'beat',
  labels: { nodes: { s: '\\sigma' } },
  sections: [
    { id: 'build', title: { en: 'Build it', zh: '搭建' }, hue: 'value' },
    { id: 'look', title: { en: 'Look at it', zh: '看性质' }, hue: 'plain' },
    { id: 'partials', title: { en: 'Local partials', zh: '局部偏导' }, hue: 'partial' },
    { id: 'chain', title: { en: 'Multiply back', zh: '往回乘' }, hue: 'adjoint' },
  ],
  ...withFacts(sigmoidBeats, facts),
  plots: [power, dead, sum, reciprocal, sigma],
  chain: [
    { tex: 'x', ref: 'v:x' },
    { tex: 'e^{-x}', ref: 'v:u', since: 'u' },
    { tex: '1+e^{-x}', ref: 'v:w', since: 'w' },
    { tex: '\\sigma(x)', ref: 'v:s', since: 's' },
  ],
};
