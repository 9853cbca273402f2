// What the lecturer says about the sigmoid, beat by beat.
import type { Beat } from '../types';

export const sigmoidBeats: readonly Beat[] = [
  {
    id: 'start',
    section: 'build',
    say: { en: 'Wanted: any real number in, a number in $(0,1)$ out', zh: '目标：输入任意实数，输出落在 $(0,1)$ 里' },
    why: {
      en: 'Such a number can be read as a probability. We build the function from $e^{-x}$.',
      zh: '这样的数可以解释为概率。我们从 $e^{-x}$ 出发搭一个这样的函数。',
    },
    until: 'start',
  },
  {
    id: 'power',
    section: 'build',
    say: { en: 'First stage: $e^{-x}$ = {v:u}', zh: '第一步：$e^{-x}$ = {v:u}' },
    why: {
      en: 'Positive everywhere, but without an upper bound.',
      zh: '处处为正，可是没有上界。',
    },
    until: 'v:u',
    look: ['v:u'],
  },
  {
    id: 'dead-end',
    section: 'build',
    say: { en: 'Its reciprocal alone is $e^x$ again: nothing gained', zh: '直接取倒数，又回到 $e^x$：白忙一场' },
    why: {
      en: '$1/e^{-x}=e^x$, the mirror image. Still no upper bound.',
      zh: '$1/e^{-x}=e^x$，只是镜像，还是没有上界。',
    },
    show: ['dead'],
  },
  {
    id: 'plus-one',
    section: 'build',
    say: { en: 'So add 1 first: $1+e^{-x}$ = {v:w}', zh: '那就先加 1：$1+e^{-x}$ = {v:w}' },
    why: {
      en: 'The whole curve moves up by 1. Now everything is greater than 1.',
      zh: '整条曲线上移 1，于是处处大于 1。',
    },
    until: 'v:w',
    look: ['v:w'],
    show: ['w', 'floor'],
  },
  {
    id: 'reciprocal',
    section: 'build',
    say: { en: 'Then take the reciprocal: $\\sigma(x)$ = {v:s}', zh: '再取倒数：$\\sigma(x)$ = {v:s}' },
    why: {
      en: 'One over something greater than 1 lies between 0 and 1. That is the sigmoid.',
      zh: '1 除以大于 1 的数，结果必在 0 和 1 之间。这就是 sigmoid 函数。',
    },
    until: 'v:s',
    look: ['v:s'],
    show: ['s'],
  },
  {
    id: 'the-one',
    section: 'build',
    say: { en: 'The 1 is what bends $e^x$ under the ceiling', zh: '正是这个 1，把 $e^x$ 压到了天花板下' },
    why: {
      en: 'Far to the left $\\sigma(x)\\approx e^x$, since there $e^{-x}$ is so large that the 1 hardly counts.',
      zh: '在左边很远处 $\\sigma(x)\\approx e^x$：那里 $e^{-x}$ 太大，加不加 1 几乎一样。',
    },
    show: ['r-beside'],
  },
  {
    id: 'domain',
    section: 'look',
    say: { en: 'Domain: every real $x$', zh: '定义域：全体实数' },
    why: {
      en: '$1+e^{-x}>1$: the denominator is never 0, so the quotient is defined everywhere.',
      zh: '$1+e^{-x}>1$，分母恒不为 0，处处有定义。',
    },
    show: ['domain'],
    hide: ['r-beside'],
  },
  {
    id: 'range',
    section: 'look',
    say: { en: 'Range: strictly between 0 and 1', zh: '值域：严格介于 0 和 1 之间' },
    why: {
      en: 'Whatever $x$ is, the result lies in $(0,1)$.',
      zh: '不管 $x$ 是多少，结果都落在 $(0,1)$ 里。',
    },
    show: ['range'],
    hide: ['domain'],
  },
  {
    id: 'half',
    section: 'look',
    say: { en: 'It passes through $(0,\\,1/2)$', zh: '曲线过点 $(0,\\,1/2)$' },
    why: {
      en: '$e^0=1$, so $\\sigma(0)=1/(1+1)$: undecided.',
      zh: '$e^0=1$，所以 $\\sigma(0)=1/(1+1)$：正好一半对一半。',
    },
    show: ['half'],
    hide: ['range'],
  },
  {
    id: 'limits',
    section: 'look',
    say: { en: 'Two asymptotes: 0 on the left, 1 on the right', zh: '两条渐近线：左边是 0，右边是 1' },
    why: {
      en: 'It rises strictly from one to the other and touches neither.',
      zh: '它从一条严格递增到另一条，却一条也碰不到。',
    },
    show: ['limits'],
  },
  {
    id: 'symmetry',
    section: 'look',
    say: { en: 'Turned left to right, it is 1 minus itself', zh: '左右翻转后，正好是 1 减去它' },
    why: {
      en: '$\\sigma(-x)=1-\\sigma(x)$: the probability of the other label.',
      zh: '$\\sigma(-x)=1-\\sigma(x)$：另一个标签的概率。',
    },
    show: ['mirrored'],
  },
  {
    id: 'partials',
    section: 'partials',
    say: { en: 'Each stage is a node, and its edge keeps a partial', zh: '每一步是一个节点，边上存局部偏导' },
    why: {
      en: 'Switch to the graph: the three curves are three of its nodes; the fourth operation is $-x$.',
      zh: '切换到计算图：这三条曲线就是其中的三个节点，另有一个节点算 $-x$。',
    },
    until: 'd:s.1',
    hide: ['mirrored', 'half'],
  },
  {
    id: 'chain',
    section: 'chain',
    say: { en: 'Multiplied from back to front: the slope {g:x}', zh: '从后往前乘起来，就是斜率 {g:x}' },
    why: {
      en: 'That is the chain rule, and the slope of the tangent. Lesson 4 finds a short formula for it.',
      zh: '这就是链式法则，也正是切线的斜率。第 4 课会推出它的简洁公式。',
    },
    until: 'g:x',
    look: ['g:x'],
    show: ['tangent'],
  },
];
