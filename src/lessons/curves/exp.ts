// Lesson 1: the exponential, its mirror image, and the slope that equals the height.
import { expBeats } from './expBeats';
import { type Facts, withFacts } from './facts';
import type { Lesson } from '../types';

const everywhere = '(-\\infty,+\\infty)';
const positive = '(0,+\\infty)';

const facts: Facts = {
  columns: [
    ['e^{x}', 'one'],
    ['e^{-x}', 'mirror'],
  ],
  rows: [
    {
      head: 'x=0',
      cells: [
        ['1', 'one'],
        ['1', 'mirror'],
      ],
    },
    {
      head: 'x\\uparrow',
      cells: [
        ['\\nearrow', 'rising'],
        ['\\searrow', 'falling'],
      ],
    },
    {
      head: 'x\\in',
      cells: [
        [everywhere, 'domain'],
        [everywhere, 'falling'],
      ],
    },
    {
      head: 'y\\in',
      cells: [
        [positive, 'range'],
        [positive, 'falling'],
      ],
    },
    {
      head: "y'",
      cells: [
        ['e^{x}', 'own-height'],
        ['-e^{-x}', 'minus'],
      ],
    },
  ],
};

export const exp: Lesson = {
  id: 'exp',
  tab: 'e^{x}',
  title: { en: 'The exponential', zh: '指数函数' },
  formula: 'e^{x},\\quad e^{-x}=1/e^{x}',
  program: 'u = exp(x)\nv = -x\nw = exp(v)\np = u * w',
  inputs: [{ id: 'x', value: 1, min: -2, max: 2, step: 0.1 }],
  passes: [{ mode: 'forward', inputs: ['x'] }],
  views: ['curves', 'graph'],
  pace: 'beat',
  sections: [
    { id: 'curve', title: { en: 'The curve', zh: '曲线' }, hue: 'value' },
    { id: 'mirror', title: { en: 'Its mirror image', zh: '镜像' }, hue: 'value' },
    { id: 'slope', title: { en: 'Slope', zh: '斜率' }, hue: 'adjoint' },
  ],
  ...withFacts(expBeats, facts),
  plots: [
    {
      id: 'exp',
      name: { en: 'e to the x and e to the minus x', zh: 'e 的 x 次方与 e 的负 x 次方' },
      sweep: 'x',
      axis: 'x',
      x: { from: -3.25, to: 3.25 },
      y: { from: -0.8, to: 8 },
      xTicks: [-3, -2, -1, 0, 1, 2, 3],
      yTicks: [0, 2, 4, 6, 8],
      readouts: [
        { tex: 'u=e^{x}', ref: 'v:u' },
        { tex: 'w=e^{-x}', ref: 'v:w', since: 'w' },
        { tex: "u'", ref: 't:u', since: 'tangent-u' },
        { tex: "w'", ref: 't:w', since: 'tangent-w' },
      ],
      curves: [
        { id: 'u', ref: 'v:u', hue: 'value', label: { tex: 'e^{x}', at: 1.86, side: 'left' } },
        {
          id: 'w',
          ref: 'v:w',
          hue: 'value',
          dashed: true,
          label: { tex: 'e^{-x}', at: -1.86, side: 'right' },
          since: 'w',
        },
      ],
      marks: [
        {
          kind: 'interval',
          id: 'domain',
          axis: 'x',
          from: -Infinity,
          to: Infinity,
          labelAt: 2.2,
          tex: '(-\\infty,+\\infty)',
        },
        { kind: 'interval', id: 'range', axis: 'y', from: 0, to: Infinity, labelAt: 7, tex: '(0,+\\infty)' },
        { kind: 'point', id: 'one', x: 0, y: 1, side: 'above', tex: '(0,1)' },
        { kind: 'point', id: 'powers', x: 1, y: Math.E, side: 'above-left', tex: '(1,e)' },
        { kind: 'point', id: 'powers', x: 2, y: Math.E ** 2, side: 'above-left', tex: '(2,e^{2})' },
        { kind: 'line', id: 'powers', from: [0, 1], to: [1, 1], side: 'below', tex: '{+}1' },
        { kind: 'line', id: 'powers', from: [1, 1], to: [1, Math.E], side: 'right', tex: '\\times e' },
        { kind: 'line', id: 'powers', from: [1, Math.E], to: [2, Math.E], side: 'below', tex: '{+}1' },
        { kind: 'line', id: 'powers', from: [2, Math.E], to: [2, Math.E ** 2], side: 'right', tex: '\\times e' },
        { kind: 'height', id: 'height', curve: 'u' },
        { kind: 'opposite', id: 'swap', curve: 'u', side: 'above-left', meets: 'w' },
        { kind: 'triangle', id: 'triangle', curve: 'u', base: 1, tex: 'e^{x}' },
        { kind: 'tangent', id: 'tangent-u', curve: 'u', slope: 't:u', toAxis: true },
        { kind: 'tangent', id: 'tangent-w', curve: 'w', slope: 't:w', toAxis: true },
      ],
    },
    {
      id: 'area',
      since: 'area',
      name: { en: 'the product of both as an area', zh: '两者的乘积画成面积' },
      sweep: 'x',
      against: 'v:u',
      over: { from: -4, to: 3.1 },
      axis: 'u',
      x: { from: 0, to: 8 },
      y: { from: 0, to: 3 },
      xTicks: [0, 2, 4, 6, 8],
      yTicks: [0, 1, 2, 3],
      readouts: [
        { tex: 'u\\,w', ref: 'v:p' },
        { tex: "u'", ref: 't:u', since: 'balance' },
        { tex: "w'", ref: 't:w', since: 'balance' },
      ],
      curves: [
        { id: 'w-of-u', ref: 'v:w', hue: 'value', dashed: true, label: { tex: 'w=1/u', at: -0.7, side: 'right' } },
      ],
      marks: [
        { kind: 'area', id: 'area', curve: 'w-of-u', number: 'v:p', tex: 'u\\,w' },
        {
          kind: 'exchange',
          id: 'balance',
          curve: 'w-of-u',
          across: 't:u',
          up: 't:w',
          by: 0.25,
          tex: "{+}\\,u'w",
          lost: "{+}\\,u\\,w'",
        },
      ],
    },
  ],
};
