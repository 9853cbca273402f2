// What the lecturer says about the log loss, beat by beat.
import type { Beat } from '../types';

export const lossBeats: readonly Beat[] = [
  {
    id: 'start',
    section: 'log',
    say: { en: 'How wrong is a prediction? One number should say it', zh: '预测错得有多离谱？用一个数来衡量' },
    why: {
      en: '$h=\\sigma(z)$ is read as the probability that the label $y$ is 1.',
      zh: '把 $h=\\sigma(z)$ 看作“标签 $y$ 为 1 的概率”。',
    },
    until: 'start',
    set: { x: 1, y: 1 },
  },
  {
    id: 'log',
    section: 'log',
    say: { en: 'If the label is 1, charge $-\\log h$: here {v:J}', zh: '标签为 1 时，损失取 $-\\log h$：现在是 {v:J}' },
    why: {
      en: 'It is decreasing on $(0,1]$: the more probability for the true label, the less to pay.',
      zh: '它在 $(0,1]$ 上递减：给真实标签的概率越大，损失越小。',
    },
    until: 'v:J',
    look: ['v:h', 'v:J'],
    show: ['label-1', 'domain'],
  },
  {
    id: 'right',
    section: 'log',
    say: { en: 'Right and certain, $h=1$: nothing to pay', zh: '完全说对，$h=1$：损失为 0' },
    why: { en: '$-\\log 1=0$.', zh: '$-\\log 1=0$。' },
    show: ['right'],
    hide: ['domain'],
  },
  {
    id: 'unbounded',
    section: 'log',
    say: { en: 'As $h\\to 0$ the loss grows without bound', zh: '$h\\to 0$ 时，损失趋于 $+\\infty$' },
    why: {
      en: 'To call the truth impossible is the one mistake that costs infinitely much.',
      zh: '把事实说成绝不可能，代价是无穷大。',
    },
    set: { x: -3.5 },
    look: ['v:J'],
  },
  {
    id: 'of-z',
    section: 'log',
    say: { en: 'Put the sigmoid in: $-\\log\\sigma(z)$', zh: '把 sigmoid 代进去：$-\\log\\sigma(z)$' },
    why: {
      en: 'Now every real $z$ is allowed. Both plots show the same sample.',
      zh: '这样 $z$ 可以取任何实数。两张图上是同一个样本。',
    },
    set: { x: 1 },
    show: ['of-z'],
  },
  {
    id: 'far',
    section: 'log',
    say: { en: 'Far on the wrong side it is almost $-z$', zh: '错得越远，越接近直线 $-z$' },
    why: {
      en: 'So the loss grows steadily there, and its slope stays close to $-1$.',
      zh: '在那里损失匀速增长，斜率一直接近 $-1$。',
    },
    set: { x: -3.5 },
    show: ['far'],
    look: ['v:J'],
  },
  {
    id: 'label-0',
    section: 'labels',
    say: {
      en: 'If the label is 0, charge $-\\log(1-h)$: now {v:J}',
      zh: '标签为 0 时，取 $-\\log(1-h)$：现在是 {v:J}',
    },
    why: {
      en: 'The mirror image: the same $z$ that was wrong for label 1 is right for label 0.',
      zh: '正好左右翻转：对标签 1 来说错的 $z$，对标签 0 就是对的。',
    },
    set: { y: 0 },
    show: ['label-0'],
    hide: ['far', 'right'],
    look: ['v:y', 'v:J'],
  },
  {
    id: 'nearer',
    section: 'labels',
    say: { en: 'Nearer to the label, nearer to 0', zh: '离标签越近，损失越接近 0' },
    why: {
      en: 'And the further away, the larger without bound: that is why it serves as the loss of logistic regression.',
      zh: '离得越远，损失越大，没有上限：所以用它作逻辑回归的损失函数。',
    },
  },
  {
    id: 'one-formula',
    section: 'labels',
    say: { en: 'One formula for both: $y$ switches a term on', zh: '合成一个式子：由 $y$ 选中其中一项' },
    why: {
      en: '$J=-[\\,y\\log h+(1-y)\\log(1-h)\\,]$: since $y$ is 0 or 1, one of the terms is always 0.',
      zh: '$J=-[\\,y\\log h+(1-y)\\log(1-h)\\,]$：$y$ 非 0 即 1，总有一项为 0。',
    },
    look: ['v:y', 'v:J'],
  },
  {
    id: 'samples',
    section: 'many',
    say: { en: 'Over $m$ samples: the average of their losses', zh: '$m$ 个样本：取各自损失的平均' },
    why: {
      en: 'Here $m=5$: four are right; the fifth is yours, and it is on the wrong side.',
      zh: '这里 $m=5$：四个都对，第五个由你移动，现在它错了。',
    },
    set: { x: -2.6, y: 1 },
    show: ['samples'],
  },
  {
    id: 'all-right',
    section: 'many',
    say: { en: 'The average tends to 0 only if all are right', zh: '只有全部都对，平均损失才趋于 0' },
    why: {
      en: 'No term is negative, and a wrong sample costs more than $\\log 2$: with one of them the average stays above $(\\log 2)/m$.',
      zh: '每一项都不小于 0，而错的样本损失大于 $\\log 2$：只要有一个，平均值就大于 $(\\log 2)/m$。',
    },
    set: { x: 3 },
  },
  {
    id: 'steep',
    section: 'slope',
    say: { en: 'How does the loss change with $z$? Slope {g:x}', zh: '$z$ 一变，损失怎样变？斜率是 {g:x}' },
    why: {
      en: 'The chain rule: $\\name{g:h}$ times $\\partial h/\\partial z$.',
      zh: '链式法则：$\\name{g:h}$ 乘以 $\\partial h/\\partial z$。',
    },
    until: 'g:x',
    set: { x: -1 },
    show: ['tangent'],
    hide: ['samples'],
    look: ['g:x'],
  },
  {
    id: 'distance',
    section: 'slope',
    say: { en: 'The slope is simply $\\sigma(z)-y$', zh: '斜率就是 $\\sigma(z)-y$，如此简单' },
    why: {
      en: '{v:h} minus {v:y}: how far the prediction is from the label, and to which side.',
      zh: '{v:h} 减 {v:y}：预测离标签有多远，偏向哪一边。',
    },
    show: ['distance'],
    look: ['g:x', 'v:h', 'v:y'],
  },
  {
    id: 'correction',
    section: 'slope',
    say: {
      en: 'Surely right: hardly a push. Surely wrong: full force',
      zh: '越有把握地对，越不用改；错得越远，改得越用力',
    },
    why: {
      en: 'Far on the wrong side the slope stays near $\\pm1$, although the sigmoid is flat there.',
      zh: '错得很远时，尽管 sigmoid 已经很平，斜率仍接近 $\\pm1$。',
    },
    set: { x: -4 },
    look: ['g:x'],
  },
];
