// What is known of all lessons before they are there: their names, titles and tabs, in the order in which they are taught.
import { defaultNetwork, networkTab } from './backprop';
import type { Network } from './network';
import type { Text } from './text';

interface TaughtLesson {
  readonly id: string;
  /** Short TeX on its tab. */
  readonly tab: string;
  readonly title: Text;
  /** What the first page offers this lesson with, to those who begin in the middle. */
  readonly entry?: Text;
  /** TeX on its tab for the chosen network, where the lesson is about one. */
  readonly tabOf?: (network: Network) => string;
}

/** The contents: lessons 1 to 6, and the place for the reader's own formula. */
export const contents: readonly TaughtLesson[] = [
  { id: 'exp', tab: 'e^{x}', title: { en: 'The exponential', zh: '指数函数' } },
  {
    id: 'sigmoid',
    tab: '\\sigma(x)',
    title: { en: 'The sigmoid, built from the exponential', zh: '从指数函数搭出 sigmoid' },
  },
  { id: 'loss', tab: '-\\log', title: { en: 'The log loss', zh: '对数损失' } },
  { id: 'slope', tab: "\\sigma'", title: { en: 'The derivative of the sigmoid', zh: 'sigmoid 的导数' } },
  {
    id: 'graph',
    entry: { en: 'Failed at backpropagation? Start here', zh: '反向传播没学懂？从这里开始' },
    tab: 'e=(a{+}b)(b{+}1)',
    title: { en: 'The chain rule on a graph', zh: '计算图上的链式法则' },
  },
  {
    id: 'network',
    tab: networkTab(defaultNetwork),
    title: { en: 'Backpropagation, 2-2-1', zh: '反向传播：2-2-1 网络' },
    tabOf: networkTab,
  },
  { id: 'own', tab: 'f(\\cdot)', title: { en: 'Your own formula', zh: '自己的公式' } },
];

interface LaterLesson {
  readonly id: string;
  /** Short TeX on its tab. */
  readonly tab: string;
  readonly title: Text;
}

const shelf = [
  {
    id: 'softmax',
    tab: 'p-y',
    title: { en: 'Softmax and cross-entropy', zh: 'softmax 与交叉熵' },
  },
  {
    id: 'deep',
    tab: '\\tfrac14\\cdot\\tfrac14\\cdots',
    title: { en: 'A deeper network: why gradients vanish', zh: '更深的网络：梯度为什么会消失' },
  },
] as const satisfies readonly LaterLesson[];

export type LaterId = (typeof shelf)[number]['id'];

/** The lessons that come later, in the order in which they are taught, behind all others. */
export const laterLessons: readonly LaterLesson[] = shelf;
