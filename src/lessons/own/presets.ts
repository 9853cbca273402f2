// Formulas that a lecturer would want at hand, each with its source and, where there is one, what the source prints.
import type { Inputs, MistakeId, NodeId, RefOf } from '../../engine';
import { ladder } from './ladder';
import type { Text } from '../types';

/** A number as its source prints it. */
interface Published {
  /** `v:` for a value, `g:` for the derivative of the target with respect to the node. */
  readonly ref: RefOf['value' | 'adjoint'];
  readonly text: string;
  /** The computed number is another; the preset's note says why. */
  readonly differs?: true;
}

/** A step of gradient descent as a source makes it. */
interface SourceStep {
  readonly rate: number;
  /** The inputs that move. */
  readonly weights: readonly NodeId[];
  /** The target after the step, as it is printed. */
  readonly published: string;
  /** The mistake that gives the printed number. */
  readonly mistake: MistakeId;
}

export interface Preset {
  readonly id: string;
  readonly title: Text;
  readonly program: string;
  readonly inputs: Inputs;
  readonly source: string;
  readonly published: readonly Published[];
  /** The source gives the formula only; these are the exact numbers that follow from it. */
  readonly exact?: true;
  /** The source goes on with a step of gradient descent. */
  readonly step?: SourceStep;
  /** Why published and computed numbers differ, where they do. */
  readonly note?: Text;
}

export const presets: readonly Preset[] = [
  {
    id: 'colah',
    title: { en: 'One fork', zh: '一处分叉' },
    program: 'c = a + b\nd = b + 1\ne = c * d',
    inputs: { a: 2, b: 1 },
    source: 'C. Olah, Calculus on Computational Graphs: Backpropagation, 2015',
    published: [
      { ref: 'v:e', text: '6' },
      { ref: 'g:a', text: '2' },
      { ref: 'g:b', text: '5' },
    ],
  },
  {
    id: 'cs231n-product',
    title: { en: 'Sum, then product', zh: '先加后乘' },
    program: 'q = x + y\nf = q * z',
    inputs: { x: -2, y: 5, z: -4 },
    source: 'Stanford CS231n, Backpropagation, Intuitions',
    published: [
      { ref: 'v:f', text: '-12' },
      { ref: 'g:x', text: '-4' },
      { ref: 'g:y', text: '-4' },
      { ref: 'g:z', text: '3' },
    ],
  },
  {
    id: 'cs231n-neuron',
    title: { en: 'A sigmoid neuron, unit by unit', zh: '逐个单元看 sigmoid 神经元' },
    program: 'f = 1/(1+exp(-(w0*x0+w1*x1+w2)))',
    inputs: { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 },
    source: 'Stanford CS231n, Backpropagation, Intuitions',
    published: [
      { ref: 'v:f', text: '0.73' },
      { ref: 'g:w0', text: '-0.20' },
      { ref: 'g:x0', text: '0.39' },
      { ref: 'g:w1', text: '-0.39' },
      { ref: 'g:x1', text: '-0.59' },
      { ref: 'g:w2', text: '0.20' },
    ],
    note: {
      en: 'The article prints two digits and computes with all: 0.39 is 0.3932, though 2 × 0.20 would be 0.40.',
      zh: '原文只印两位小数，计算时用的是全部数字：0.39 是 0.3932，而 2 × 0.20 会得 0.40。',
    },
  },
  {
    id: 'baydin',
    title: { en: 'The survey’s example', zh: '综述论文的例子' },
    program: 'y = ln(x1) + x1*x2 - sin(x2)',
    inputs: { x1: 2, x2: 5 },
    source: 'Baydin et al., Automatic Differentiation in Machine Learning: a Survey, tables 2 and 3',
    published: [
      { ref: 'v:y', text: '11.652' },
      { ref: 'g:x1', text: '5.5' },
      { ref: 'g:x2', text: '1.716' },
    ],
  },
  {
    id: 'micrograd',
    title: { en: 'The micrograd example', zh: 'micrograd 的例子' },
    program:
      'c0 = a + b\nd0 = a*b + b^3\nc1 = c0 + (c0 + 1)\nc2 = c1 + (1 + c1 + (-a))\nd1 = d0 + (d0*2 + relu(b + a))\nd2 = d1 + (3*d1 + relu(b - a))\ne = c2 - d2\nf = e^2\ng = f/2 + 10/f',
    inputs: { a: -4, b: 2 },
    source: 'A. Karpathy, micrograd, README',
    published: [
      { ref: 'v:g', text: '24.7041' },
      { ref: 'g:a', text: '138.8338' },
      { ref: 'g:b', text: '645.5773' },
    ],
  },
  {
    id: 'mazur',
    title: { en: 'Mazur’s 2-2-2 network', zh: 'Mazur 的 2-2-2 网络' },
    program:
      'h1 = sigmoid(w1*i1 + w2*i2 + b1)\nh2 = sigmoid(w3*i1 + w4*i2 + b1)\no1 = sigmoid(w5*h1 + w6*h2 + b2)\no2 = sigmoid(w7*h1 + w8*h2 + b2)\nE = square(t1 - o1)/2 + square(t2 - o2)/2',
    inputs: {
      w1: 0.15,
      w2: 0.2,
      w3: 0.25,
      w4: 0.3,
      w5: 0.4,
      w6: 0.45,
      w7: 0.5,
      w8: 0.55,
      b1: 0.35,
      b2: 0.6,
      i1: 0.05,
      i2: 0.1,
      t1: 0.01,
      t2: 0.99,
    },
    source: 'M. Mazur, A Step by Step Backpropagation Example, 2015',
    published: [
      { ref: 'v:h1', text: '0.593269992' },
      { ref: 'v:o1', text: '0.75136507' },
      { ref: 'v:E', text: '0.298371109' },
      { ref: 'g:w5', text: '0.082167041' },
      { ref: 'g:w1', text: '0.000438568' },
    ],
    step: {
      rate: 0.5,
      weights: ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8'],
      published: '0.291027924',
      mistake: 'updated',
    },
    note: {
      en: 'The article’s gradients and new weights are right; they give E = 0.291027774. The 0.291027924 that it prints comes out when hidden gradients use weights already updated.',
      zh: '原文的梯度和新权重都是对的，由它们得 E = 0.291027774；原文印的 0.291027924，是隐藏层梯度用了已更新的权重才会得到的。',
    },
  },
  {
    id: 'self-product',
    title: { en: 'One operand, used twice', zh: '同一个数用两次' },
    program: 'y = x * x',
    inputs: { x: 3 },
    source: 'd(x·x)/dx = 2x: two edges from one node, two contributions',
    exact: true,
    published: [
      { ref: 'v:y', text: '9' },
      { ref: 'g:x', text: '6' },
    ],
  },
  {
    id: 'ladder',
    title: { en: 'A ladder: each rung doubles the paths', zh: '梯子：每一级路径翻倍' },
    program: ladder(4),
    inputs: { x: 1 },
    source: '2ⁿ paths, 2n edges',
    exact: true,
    published: [{ ref: 'g:x', text: '16' }],
  },
  {
    id: 'cross-entropy',
    title: { en: 'Sigmoid and cross-entropy: collapse it', zh: 'sigmoid 加交叉熵：合成一个节点' },
    program: 'z = w*x + b\na = 1/(1+exp(-z))\nJ = -(y*log(a) + (1-y)*log(1-a))',
    inputs: { w: 0.5, x: 2, b: -1, y: 1 },
    source: 'M. Nielsen, Neural Networks and Deep Learning, 2015, equations 57 and 61: dJ/dw = x(a − y)',
    exact: true,
    published: [
      { ref: 'g:w', text: '-1' },
      { ref: 'g:b', text: '-0.5' },
    ],
  },
  {
    id: 'saturated',
    title: { en: 'A saturated sigmoid, written out', zh: '饱和的 sigmoid，照定义写' },
    program: 'a = sigmoid(z)\nL = -log(1 - a)',
    inputs: { z: 40 },
    source: 'I. Goodfellow et al., Deep Learning, 2016, section 6.2.2.2',
    exact: true,
    published: [{ ref: 'v:L', text: '40', differs: true }],
    note: {
      en: 'The true loss is 40. Here a rounds to 1, so 1 − a is 0 and its logarithm is −∞.',
      zh: '真实的损失是 40。这里 a 舍入成了 1，1 − a 等于 0，它的对数成了负无穷。',
    },
  },
  {
    id: 'fused',
    title: { en: 'The same loss, computed from z', zh: '同一个损失，直接从 z 算' },
    program: 'L = softplus(z)',
    inputs: { z: 40 },
    source: 'I. Goodfellow et al., Deep Learning, 2016, section 6.2.2.2',
    exact: true,
    published: [
      { ref: 'v:L', text: '40' },
      { ref: 'g:z', text: '1' },
    ],
  },
];
