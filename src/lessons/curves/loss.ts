// Lesson 3: the log loss, built from the sigmoid: -log(h) against h, then against z, for both labels.
import { type Facts, withFacts } from './facts';
import { lossBeats } from './lossBeats';
import type { CurveSpec, Lesson, Line, Plot } from '../types';

/** The curves of both labels; the one of the label that is not chosen is pale. */
const labelled = (one: CurveSpec['label'], zero: CurveSpec['label']): readonly CurveSpec[] => [
  { id: 'zero', ref: 'v:J', hue: 'value', fixed: { y: 0 }, since: 'label-0', ...(zero && { label: zero }) },
  { id: 'one', ref: 'v:J', hue: 'value', fixed: { y: 1 }, since: 'label-1', ...(one && { label: one }) },
];

const sigmoidOfZ: Plot = {
  id: 'h-of-z',
  name: { en: 'the prediction h against z', zh: '预测 h 随 z 的变化' },
  sweep: 'x',
  axis: 'z',
  x: { from: -6, to: 6 },
  y: { from: 0, to: 1.1 },
  xTicks: [-6, -4, -2, 0, 2, 4, 6],
  yTicks: [0, 0.5, 1],
  readouts: [{ tex: 'h=\\sigma(z)', ref: 'v:h' }],
  curves: [{ id: 'h', ref: 'v:h', hue: 'value' }],
};

const againstH: Plot = {
  id: 'loss-of-h',
  since: 'label-1',
  name: { en: 'the loss against h', zh: '损失随 h 的变化' },
  sweep: 'x',
  against: 'v:h',
  over: { from: -12, to: 12 },
  axis: 'h',
  x: { from: 0, to: 1 },
  y: { from: -0.9, to: 6.4 },
  xTicks: [0, 0.5, 1],
  yTicks: [0, 2, 4, 6],
  readouts: [
    { tex: 'h', ref: 'v:h' },
    { tex: 'J', ref: 'v:J' },
  ],
  curves: labelled({ tex: '-\\log h', at: -2.2, side: 'right' }, { tex: '-\\log(1-h)', at: 1.5, side: 'left' }),
  marks: [
    { kind: 'point', id: 'right', x: 1, y: 0, side: 'below', tex: '(1,0)' },
    { kind: 'point', id: 'labels', x: 0, y: 0, side: 'below-right', tex: 'y{=}0' },
    { kind: 'point', id: 'labels', x: 1, y: 0, side: 'below', tex: 'y{=}1' },
    { kind: 'interval', id: 'domain', axis: 'x', from: 0, to: 1, closed: true, labelAt: 0.25, tex: '(0,1]' },
    { kind: 'distance', id: 'distance', from: 'v:y', to: 'v:h', number: 'g:x', tex: 'h-y' },
  ],
};

const againstZ: Plot = {
  id: 'loss-of-z',
  name: { en: 'the loss against z', zh: '损失随 z 的变化' },
  sweep: 'x',
  axis: 'z',
  since: 'of-z',
  x: { from: -6, to: 6 },
  y: { from: -0.9, to: 6.4 },
  xTicks: [-6, -4, -2, 0, 2, 4, 6],
  yTicks: [0, 2, 4, 6],
  readouts: [
    { tex: 'J', ref: 'v:J' },
    { tex: '\\mathrm{d}J/\\mathrm{d}z', ref: 'g:x', since: 'tangent' },
  ],
  curves: labelled(
    { tex: '-\\log\\sigma(z)', at: -4.3, side: 'right' },
    { tex: '-\\log(1-\\sigma(z))', at: 4.3, side: 'left' },
  ),
  marks: [
    { kind: 'line', id: 'far', from: [-6, 6], to: [0, 0], side: 'right', tex: '-z' },
    {
      kind: 'samples',
      id: 'samples',
      ref: 'v:J',
      others: [
        { x: 2.4, y: 1 },
        { x: 3.6, y: 1 },
        { x: -2.8, y: 0 },
        { x: -3.9, y: 0 },
      ],
      tex: '(\\textstyle\\sum J)/m',
    },
    { kind: 'tangent', id: 'tangent', curve: 'one', slope: 'g:x' },
    { kind: 'tangent', id: 'tangent', curve: 'zero', slope: 'g:x' },
  ],
};

const facts: Facts = {
  columns: [
    ['y=1', 'log'],
    ['y=0', 'label-0'],
  ],
  rows: [
    {
      head: 'J',
      cells: [
        ['-\\log h', 'log'],
        ['-\\log(1-h)', 'label-0'],
      ],
    },
    {
      head: 'h\\to 1',
      cells: [
        ['0', 'right'],
        ['+\\infty', 'nearer'],
      ],
    },
    {
      head: 'h\\to 0',
      cells: [
        ['+\\infty', 'unbounded'],
        ['0', 'nearer'],
      ],
    },
    {
      head: '\\mathrm{d}J/\\mathrm{d}z',
      cells: [
        ['h-1', 'distance'],
        ['h', 'distance'],
      ],
    },
  ],
};

/** Both labels in one formula. */
const both: Line = {
  tex: 'J=-[\\,\\htmlClass{part-value}{y}\\,\\log h+\\htmlClass{part-value}{(1-y)}\\,\\log(1-h)\\,]',
  expr: 'logloss(h, y)',
};

export const loss: Lesson = {
  id: 'loss',
  tab: '-\\log',
  title: { en: 'The log loss', zh: '对数损失' },
  formula: '-\\log h,\\quad h=\\sigma(z)',
  program: 'h = sigmoid(x)\nJ = logloss(h, y)',
  inputs: [
    { id: 'x', value: 1, min: -6, max: 6, step: 0.1 },
    { id: 'y', value: 1, min: 0, max: 1, step: 1, kind: 'switch' },
  ],
  passes: [{ mode: 'reverse', inputs: ['x'] }],
  views: ['curves', 'graph'],
  pace: 'beat',
  labels: { nodes: { x: 'z' } },
  sections: [
    { id: 'log', title: { en: 'Label 1', zh: '标签为 1' }, hue: 'value' },
    { id: 'labels', title: { en: 'Both labels', zh: '两种标签' }, hue: 'value' },
    { id: 'many', title: { en: 'Many samples', zh: '多个样本' }, hue: 'plain' },
    { id: 'slope', title: { en: 'Slope', zh: '斜率' }, hue: 'adjoint' },
  ],
  ...withFacts(lossBeats, facts),
  plots: [sigmoidOfZ, againstH, againstZ],
  chain: [
    { tex: 'z', ref: 'v:x' },
    { tex: 'h=\\sigma(z)', ref: 'v:h' },
    { tex: 'J', ref: 'v:J', since: 'label-1' },
  ],
  // Written so that each line keeps its digits far from 0; 1 - h as such would lose them.
  derivations: [
    {
      id: 'cancel',
      lines: [
        {
          tex: '\\dfrac{\\mathrm{d}(-\\log h)}{\\mathrm{d}z}=\\dfrac{\\mathrm{d}(-\\log h)}{\\mathrm{d}h}\\cdot\\dfrac{\\mathrm{d}h}{\\mathrm{d}z}',
          expr: '-log(h)',
          by: 'x',
        },
        { tex: '=-\\dfrac{1}{h}\\cdot h\\,(1-h)', expr: '-1/h*(h*sigmoid(-x))' },
        {
          tex: '=-\\dfrac{1}{\\htmlClass{part-struck}{\\cancel{h}}}\\cdot\\htmlClass{part-struck}{\\cancel{h}}\\,(1-h)',
          expr: '-sigmoid(-x)',
        },
        { tex: '=\\htmlClass{part-adjoint}{h-1}', expr: '-sigmoid(-x)' },
      ],
    },
    {
      id: 'one-formula',
      hue: 'value',
      lines: [
        both,
        {
          tex: '=-[\\,\\htmlClass{part-struck}{\\cancel{0\\cdot\\log h}}+\\htmlClass{part-value}{1}\\cdot\\log(1-h)\\,]',
          expr: '-log(sigmoid(-x))',
        },
        { tex: '=\\htmlClass{part-value}{-\\log(1-h)}', expr: '-log(sigmoid(-x))' },
      ],
      longer: {
        where: 'y',
        lines: [
          both,
          {
            tex: '=-[\\,\\htmlClass{part-value}{1}\\cdot\\log h+\\htmlClass{part-struck}{\\cancel{0\\cdot\\log(1-h)}}\\,]',
            expr: '-log(h)',
          },
          { tex: '=\\htmlClass{part-value}{-\\log h}', expr: '-log(h)' },
        ],
      },
    },
  ],
};
