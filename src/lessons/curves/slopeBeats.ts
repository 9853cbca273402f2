// What the lecturer says about the derivative of the sigmoid, beat by beat.
import type { Beat } from '../types';

export const slopeBeats: readonly Beat[] = [
  {
    id: 'start',
    section: 'question',
    focus: { plots: ['curve'] },
    say: { en: 'How steep is the sigmoid at $x$?', zh: 'sigmoid 在 $x$ 处有多陡？' },
    why: {
      en: 'Backpropagation will ask this of every unit, again and again.',
      zh: '反向传播时，每个单元都要反复回答这个问题。',
    },
    ask: { en: 'Where is this curve steepest, and where is it flat?', zh: '这条曲线哪里最陡？哪里最平？' },
    until: 'v:s',
  },
  {
    id: 'tangent',
    section: 'question',
    say: { en: 'The tangent shows it; we want its slope as a formula', zh: '切线给出了答案，我们要的是公式' },
    why: {
      en: 'Drag $x$ from left to right: below, the slope leaves its trace.',
      zh: '把 $x$ 从左拖到右：斜率就在下图画出一条曲线。',
    },
    ask: {
      en: 'Sketch the slope as a curve of its own. What shape has it?',
      zh: '把各处的斜率画成一条曲线，会是什么形状？',
    },
    until: 'g:x',
    look: ['g:x'],
    show: ['tangent', 'sketch'],
  },
  {
    id: 'power',
    section: 'derivation',
    focus: { derivation: 'slope', plots: ['curve'] },
    say: { en: 'Write the fraction as a power', zh: '先把分式写成幂' },
    why: {
      en: '$1/(1+e^{-x})=(1+e^{-x})^{-1}$. The number on the right is the slope at this $x$.',
      zh: '$1/(1+e^{-x})=(1+e^{-x})^{-1}$。右边的数是当前 $x$ 处的斜率。',
    },
    ask: { en: 'Which function is outside, which is inside?', zh: '哪个是外层函数，哪个是内层函数？' },
    lines: 1,
  },
  {
    id: 'chain',
    section: 'derivation',
    focus: { derivation: 'slope', plots: ['curve'] },
    say: { en: 'Chain rule: outer derivative times inner derivative', zh: '链式法则：外层导数乘以内层导数' },
    why: {
      en: 'Outer: $t^{-1}\\to -t^{-2}$. Inner: $1+e^{-x}\\to -e^{-x}$.',
      zh: '外层：$t^{-1}\\to -t^{-2}$；内层：$1+e^{-x}\\to -e^{-x}$。',
    },
    ask: { en: 'Count the minus signs. Is the slope positive or negative?', zh: '数一数负号：斜率是正还是负？' },
    lines: 2,
  },
  {
    id: 'signs',
    section: 'derivation',
    focus: { derivation: 'slope', plots: ['curve'] },
    say: { en: 'The two minus signs cancel', zh: '两个负号相消' },
    why: { en: 'So the slope is always positive: $\\sigma$ increases.', zh: '所以斜率恒为正：$\\sigma$ 单调递增。' },
    lines: 3,
  },
  {
    id: 'split',
    section: 'derivation',
    focus: { derivation: 'slope', plots: ['curve'] },
    say: { en: 'Split the square into two fractions', zh: '把平方拆成两个分式' },
    why: { en: 'The first one is $\\sigma(x)$ itself.', zh: '第一个就是 $\\sigma(x)$ 自己。' },
    ask: { en: 'The first fraction is $\\sigma$. What is the second?', zh: '第一个分式是 $\\sigma$，第二个是什么？' },
    lines: 4,
  },
  {
    id: 'rest',
    section: 'derivation',
    focus: { derivation: 'slope', plots: ['curve'] },
    say: { en: 'The other fraction is $1-\\sigma(x)$', zh: '另一个分式，正是 $1-\\sigma(x)$' },
    why: {
      en: 'Add 1 and take it away again: $e^{-x}=(1+e^{-x})-1$, the denominator minus 1.',
      zh: '分子先加 1 再减 1：$e^{-x}=(1+e^{-x})-1$，就是分母减去 1。',
    },
    ask: {
      en: '$\\sigma(x)$ has been saved. What does its slope still cost?',
      zh: '$\\sigma(x)$ 已经存下，再求斜率还要算几步？',
    },
    lines: 5,
  },
  {
    id: 'result',
    section: 'derivation',
    focus: { derivation: 'slope', plots: ['curve'] },
    say: { en: 'The slope needs nothing but the value', zh: '有了函数值，就有了斜率' },
    why: {
      en: 'Once $\\sigma(x)$ is saved, the slope costs one subtraction and one product.',
      zh: '只要存下 $\\sigma(x)$，做一次减法、一次乘法就得到斜率。',
    },
    lines: 6,
  },
  {
    id: 'equal',
    section: 'derivation',
    focus: { derivation: 'slope', plots: ['curve'] },
    say: { en: 'Move $x$: all lines stay the same number', zh: '移动 $x$：每一行始终是同一个数' },
    why: {
      en: 'Each line is computed on its own, and all are the slope of the tangent: {g:x}.',
      zh: '每一行都是独立算出来的，也都等于切线的斜率 {g:x}。',
    },
    set: { x: -1.5 },
    look: ['g:x'],
  },
  {
    id: 'curve',
    section: 'shape',
    say: { en: 'Now the hill below has a formula', zh: '下面这座小山，现在有了公式' },
    why: {
      en: 'Its height below is the slope of the tangent above: {g:x}.',
      zh: '下图的高度，就是上图切线的斜率：{g:x}。',
    },
    ask: { en: 'Two numbers add up to 1. When is their product largest?', zh: '两个数之和为 1，什么时候乘积最大？' },
    show: ['derivative', 'rise'],
    hide: ['sketch'],
    look: ['g:x'],
  },
  {
    id: 'maximum',
    section: 'shape',
    say: { en: 'Steepest at 0: the slope there is $1/4$', zh: '在 0 处最陡，斜率是 $1/4$' },
    why: {
      en: 'The factors add up to 1, so their product is largest when they are equal: $0.5\\cdot 0.5$.',
      zh: '$\\sigma$ 与 $1-\\sigma$ 之和为 1，相等时乘积最大：$0.5\\cdot 0.5$。',
    },
    ask: {
      en: 'At most $1/4$ for each layer: what is left after ten of them?',
      zh: '每过一层最多乘 $1/4$，十层以后还剩多少？',
    },
    set: { x: 0 },
    show: ['maximum', 'steepest'],
    look: ['g:x'],
  },
  {
    id: 'vanishing',
    section: 'shape',
    say: { en: 'Far from 0 it vanishes: now {g:x}', zh: '远离 0，斜率趋于 0：现在是 {g:x}' },
    why: {
      en: 'A unit that is saturated hardly learns: every step back multiplies by a number like this one.',
      zh: '饱和的单元几乎学不动：往回每走一层，都要乘上一个这样的数。',
    },
    set: { x: 6 },
    show: ['flat'],
    hide: ['steepest'],
    look: ['g:x'],
  },
];
