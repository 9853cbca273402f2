// What the lecturer says about the exponential, beat by beat.
import type { Beat } from '../types';

export const expBeats: readonly Beat[] = [
  {
    id: 'start',
    section: 'curve',
    say: { en: 'Everything here is built from one curve: $e^x$', zh: '后面的一切，都从 $e^x$ 这条曲线搭起' },
    why: {
      en: 'The sigmoid, the log loss and their derivatives all contain it.',
      zh: 'sigmoid 函数、对数损失和它们的导数里都有它。',
    },
    until: 'start',
  },
  {
    id: 'height',
    section: 'curve',
    say: { en: 'Each $x$ has one height: $e^x$ = {v:u}', zh: '每个 $x$ 对应一个高度：$e^x$ = {v:u}' },
    why: {
      en: 'Drag the dashed line, or move it with the arrow keys.',
      zh: '拖动虚线，或者用方向键移动它。',
    },
    ask: {
      en: 'Which point lies on this curve whatever happens? What is any number to the power 0?',
      zh: '不用算，这条曲线一定经过哪一点？',
    },
    until: 'v:u',
    look: ['v:u'],
  },
  {
    id: 'one',
    section: 'curve',
    say: { en: 'It passes through $(0,1)$', zh: '曲线过点 $(0,1)$' },
    why: { en: 'Any positive number to the power 0 is 1: $e^0=1$.', zh: '任何正数的 0 次方都是 1：$e^0=1$。' },
    ask: {
      en: 'One step to the right: does the height grow by a fixed amount, or by a fixed factor?',
      zh: '右移 1，高度是加上一个固定的数，还是乘以一个固定的倍数？',
    },
    show: ['one'],
  },
  {
    id: 'rising',
    section: 'curve',
    say: { en: 'Strictly increasing: one step right, $e$ times as high', zh: '严格递增：右移 1，高度乘以 $e$' },
    why: {
      en: '$e^{x+h}=e^h\\cdot e^x$, and $e^h>1$ for every $h>0$; for $h=1$ it is $e\\approx 2.718$.',
      zh: '$e^{x+h}=e^h\\cdot e^x$，只要 $h>0$ 就有 $e^h>1$；$h=1$ 时正是 $e\\approx 2.718$。',
    },
    show: ['powers'],
  },
  {
    id: 'domain',
    section: 'curve',
    say: { en: 'Every real $x$ is allowed', zh: '$x$ 取任何实数都行' },
    why: { en: 'The domain is $(-\\infty,+\\infty)$.', zh: '定义域是 $(-\\infty,+\\infty)$。' },
    ask: { en: 'Can the height ever be 0, or negative?', zh: '高度会等于 0 吗？会是负数吗？' },
    show: ['domain'],
    hide: ['powers'],
  },
  {
    id: 'range',
    section: 'curve',
    say: { en: 'The height is always positive, never 0', zh: '函数值恒为正，永远到不了 0' },
    why: {
      en: 'The range is $(0,+\\infty)$: to the left the curve comes as close to the axis as you like.',
      zh: '值域是 $(0,+\\infty)$：越往左越贴近横轴，但不会碰到。',
    },
    ask: {
      en: 'What does the curve look like when $-x$ stands in place of $x$?',
      zh: '把 $x$ 换成 $-x$，曲线会变成什么样？',
    },
    show: ['range'],
    hide: ['domain'],
  },
  {
    id: 'mirror',
    section: 'mirror',
    focus: { curves: ['w'] },
    say: { en: 'Put $-x$ in: left and right change places', zh: '把 $x$ 换成 $-x$：左右对调' },
    why: {
      en: '$e^{-x}$ at $x$ is what $e^x$ was at $-x$. It passes through $(0,1)$ too.',
      zh: '$e^{-x}$ 在 $x$ 处的值，就是 $e^x$ 在 $-x$ 处的值；它也过点 $(0,1)$。',
    },
    until: 'v:w',
    show: ['w'],
    hide: ['range'],
  },
  {
    id: 'falling',
    section: 'mirror',
    focus: { curves: ['w'] },
    say: { en: 'Strictly decreasing; domain and range are the same', zh: '严格递减；定义域和值域不变' },
    why: {
      en: 'Now the curve comes close to the axis on the right, and it is still positive.',
      zh: '这次是越往右越贴近横轴，函数值仍然恒为正。',
    },
    ask: { en: 'Two heights over the same $x$: what is their product?', zh: '同一个 $x$ 上的两个高度，乘起来是多少？' },
    show: ['range'],
  },
  {
    id: 'product',
    section: 'mirror',
    say: { en: 'The two heights multiply to 1', zh: '两个高度的乘积永远是 1' },
    why: {
      en: '$e^x\\cdot e^{-x}=e^0$, here {v:u} $\\cdot$ {v:w}. So $1/e^{-x}=e^x$: we shall need that.',
      zh: '$e^x\\cdot e^{-x}=e^0$，现在是 {v:u} $\\cdot$ {v:w}。所以 $1/e^{-x}=e^x$，下一课要用。',
    },
    until: 'v:p',
    look: ['v:u', 'v:w', 'v:p'],
    show: ['product'],
    hide: ['range'],
  },
  {
    id: 'steep',
    section: 'slope',
    focus: { curves: ['u'] },
    say: { en: 'How steep is $e^x$? Its tangent has slope {t:u}', zh: '$e^x$ 有多陡？切线的斜率是 {t:u}' },
    why: { en: 'Move $x$: the slope and the height change together.', zh: '移动 $x$：斜率和高度一起变。' },
    ask: {
      en: 'Compare the slope with the height. Move $x$: what do you see?',
      zh: '比较斜率和高度；移动 $x$，你发现了什么？',
    },
    until: 't:u',
    look: ['t:u'],
    show: ['tangent-u'],
  },
  {
    id: 'own-height',
    section: 'slope',
    focus: { curves: ['u'] },
    say: { en: 'The slope of $e^x$ is its own height', zh: '$e^x$ 的斜率就是它自己的高度' },
    why: {
      en: 'The tangent meets the axis exactly 1 to the left: the slope is height over 1.',
      zh: '切线总是在左边正好 1 处与横轴相交：斜率 = 高度 ÷ 1。',
    },
    ask: {
      en: 'And the slope of $e^{-x}$: the same number, or another one?',
      zh: '那么 $e^{-x}$ 的斜率呢？还等于高度吗？',
    },
    look: ['v:u', 't:u'],
    show: ['triangle'],
  },
  {
    id: 'minus',
    section: 'slope',
    focus: { curves: ['w'] },
    say: { en: 'For $e^{-x}$ it is minus the height: {t:w}', zh: '$e^{-x}$ 的斜率是高度的相反数：{t:w}' },
    why: {
      en: 'The $-x$ inside contributes the factor $-1$: a first chain rule.',
      zh: '内层函数 $-x$ 贡献一个因子 $-1$：这就是最简单的链式法则。',
    },
    ask: { en: 'The product of both is always 1. How fast does it move?', zh: '两者的乘积恒为 1，它的导数是多少？' },
    until: 't:w',
    look: ['v:w', 't:w'],
    show: ['tangent-w'],
    hide: ['triangle'],
  },
  {
    id: 'balance',
    section: 'slope',
    say: { en: 'One gains what the other loses: the product stays 1', zh: '一增一减，乘积始终是 1' },
    why: {
      en: 'Its slope by the product rule: {t:u} $\\cdot$ {v:w} + {v:u} $\\cdot$ ({t:w}) = {t:p}.',
      zh: '按乘积法则，它的斜率是 {t:u} $\\cdot$ {v:w} + {v:u} $\\cdot$ ({t:w}) = {t:p}。',
    },
    until: 'end',
    look: ['t:p'],
  },
];
