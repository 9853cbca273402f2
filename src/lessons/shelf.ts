// What is known of the lessons that come later before they are there: their names and titles.
import type { Text } from './text';

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
