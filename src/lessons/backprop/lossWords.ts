// What is said of each loss, for one output and for several.
import type { Beat } from '../types';
import type { Shape } from './backpropShape';

/** What is said at a beat, and why. */
export type Words = Required<Pick<Beat, 'say' | 'why'>>;

/** For one output. */
const ofOne: Readonly<Record<Shape['loss'], Words>> = {
  'cross-entropy': {
    say: { en: 'The loss: how far is $h$ from the label $y$?', zh: '损失：$h$ 离标签 $y$ 有多远？' },
    why: {
      en: '$y=1$ leaves $-\\log h$, $y=0$ leaves $-\\log(1-h)$: the curves of part 3.',
      zh: '$y=1$ 时只剩 $-\\log h$，$y=0$ 时只剩 $-\\log(1-h)$：就是第 3 部分的曲线。',
    },
  },
  squared: {
    say: { en: 'The loss: half the square of $h-y$', zh: '损失：$h-y$ 的平方的一半' },
    why: {
      en: 'The half cancels the 2 of the derivative, which is then $h-y$.',
      zh: '乘 1/2 是为了约掉求导得到的 2，导数正好是 $h-y$。',
    },
  },
};

/** For several outputs, whose losses add up. */
const ofMany: Readonly<Record<Shape['loss'], Words>> = {
  'cross-entropy': {
    say: { en: 'The loss: how far is each $h_k$ from its label $y_k$?', zh: '损失：每个 $h_k$ 离标签 $y_k$ 有多远？' },
    why: {
      en: 'Each output has its log loss, $-\\log h_k$ or $-\\log(1-h_k)$ as in part 3; they add up.',
      zh: '每个输出各有一个对数损失，$-\\log h_k$ 或 $-\\log(1-h_k)$，同第 3 部分；它们相加。',
    },
  },
  squared: {
    say: { en: 'The loss: half the sum of the squares of $h_k-y_k$', zh: '损失：各个 $h_k-y_k$ 的平方和的一半' },
    why: {
      en: 'The half cancels the 2 of each derivative, which is then $h_k-y_k$.',
      zh: '乘 1/2 是为了约掉求导得到的 2，对每个 $h_k$ 的导数正好是 $h_k-y_k$。',
    },
  },
};

/** What is said of each loss of a network with this many outputs. */
export const lossWords = (outputs: number): Readonly<Record<Shape['loss'], Words>> => (outputs === 1 ? ofOne : ofMany);
