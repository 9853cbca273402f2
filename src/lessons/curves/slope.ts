// Lesson 4: the derivative of the sigmoid, line by line, as the slope of its tangent and as a curve of its own.
import { slopeBeats } from './slopeBeats';
import type { Lesson, Plot } from '../types';

const wide = {
  sweep: 'x',
  axis: 'x',
  x: { from: -7, to: 7 },
  xTicks: [-6, -4, -2, 0, 2, 4, 6],
} as const;

const curve: Plot = {
  ...wide,
  id: 'curve',
  name: { en: 'the sigmoid of x', zh: 'x 的 sigmoid 函数' },
  y: { from: 0, to: 1.1 },
  yTicks: [0, 0.5, 1],
  readouts: [{ tex: '\\sigma(x)', ref: 'v:s' }],
  curves: [{ id: 's', ref: 'v:s', hue: 'value' }],
  marks: [
    { kind: 'tangent', id: 'tangent', curve: 's', slope: 'g:x' },
    { kind: 'point', id: 'steepest', x: 0, y: 0.5, side: 'below-right', tex: '(0,\\,1/2)' },
    { kind: 'rise', id: 'rise', curve: 's', slope: 'g:x', tex: "\\sigma'" },
  ],
};

const derivative: Plot = {
  ...wide,
  id: 'derivative',
  name: { en: 'the derivative of the sigmoid', zh: 'sigmoid 的导数' },
  since: 'tangent',
  y: { from: 0, to: 0.3 },
  yTicks: [0, 0.1, 0.2, 0.3],
  readouts: [{ tex: "\\sigma'(x)", ref: 'g:x' }],
  curves: [
    { id: 'sketch', ref: 'g:x', hue: 'adjoint', traced: true, since: 'sketch' },
    { id: 'g', ref: 'g:x', hue: 'adjoint', since: 'derivative' },
  ],
  marks: [
    { kind: 'height', id: 'rise', curve: 'g' },
    { kind: 'asymptote', id: 'maximum', axis: 'y', at: 0.25, labelAt: 4.4, tex: 'y=1/4' },
    { kind: 'point', id: 'maximum', x: 0, y: 0.25, side: 'above', tex: '(0,\\,1/4)' },
    { kind: 'interval', id: 'flat', hue: 'adjoint', axis: 'x', from: 4, to: Infinity, labelAt: 5.6, tex: '\\approx 0' },
    {
      kind: 'interval',
      id: 'flat',
      hue: 'adjoint',
      axis: 'x',
      from: -Infinity,
      to: -4,
      labelAt: -5.6,
      tex: '\\approx 0',
    },
  ],
};

export const slope: Lesson = {
  id: 'slope',
  tab: "\\sigma'",
  title: { en: 'The derivative of the sigmoid', zh: 'sigmoid 的导数' },
  formula: "\\sigma'(x)=\\sigma(x)\\,(1-\\sigma(x))",
  program: 's = sigmoid(x)',
  inputs: [{ id: 'x', value: 1, min: -7, max: 7, step: 0.1 }],
  passes: [{ mode: 'reverse' }],
  views: ['curves', 'graph'],
  pace: 'beat',
  labels: { nodes: { s: '\\sigma' } },
  sections: [
    { id: 'question', title: { en: 'Question', zh: '问题' }, hue: 'value' },
    { id: 'derivation', title: { en: 'Derivation', zh: '推导' }, hue: 'partial' },
    { id: 'shape', title: { en: 'The slope as a curve', zh: '斜率的曲线' }, hue: 'adjoint' },
  ],
  beats: slopeBeats,
  plots: [curve, derivative],
  tiles: [['curve'], ['derivative']],
  // Written so that each line keeps its digits far from 0; 1 - sigma(x) as such would lose them.
  derivations: [
    {
      id: 'slope',
      lines: [
        { tex: "\\sigma'(x)=\\dfrac{\\mathrm{d}}{\\mathrm{d}x}\\,(1+e^{-x})^{-1}", expr: '(1+exp(-x))^(-1)', by: 'x' },
        { tex: '=-(1+e^{-x})^{-2}\\cdot(-e^{-x})', expr: '-(1+exp(-x))^(-2)*(-exp(-x))' },
        { tex: '=\\dfrac{e^{-x}}{(1+e^{-x})^{2}}', expr: 'exp(-x)/(1+exp(-x))^2' },
        {
          tex: '=\\underbrace{\\htmlClass{part-value}{\\dfrac{1}{1+e^{-x}}}}_{\\htmlClass{part-value}{\\sigma(x)}}\\cdot\\htmlClass{part-partial}{\\dfrac{e^{-x}}{1+e^{-x}}}',
          expr: '1/(1+exp(-x))*(exp(-x)/(1+exp(-x)))',
        },
        {
          tex: '=\\htmlClass{part-value}{\\sigma(x)}\\cdot\\htmlClass{part-partial}{\\Bigl(1-\\htmlClass{part-value}{\\dfrac{1}{1+e^{-x}}}\\Bigr)}',
          expr: 's*(exp(-x)/(1+exp(-x)))',
        },
        {
          tex: '=\\htmlClass{part-value}{\\sigma(x)}\\,\\htmlClass{part-partial}{(1-\\sigma(x))}',
          expr: 's*sigmoid(-x)',
        },
      ],
    },
  ],
};
