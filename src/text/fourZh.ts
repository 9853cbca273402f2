// 一个量的四种写法的用语：中文。
import type { LaterWords } from './dictionary';

export const four: LaterWords['four'] = {
  path: '图中的路径',
  product: '链式法则的乘积',
  cell: '矩阵的一格',
  lines: '计算序列的一行',
  others: (count) => `共 ${count} 条路径，这是其中一条`,
  together: (count) => `${count} 条路径之和`,
  none: '这一课没有带伴随的量。',
  reverseOnly: '四种写法属于反向模式；这一段用的是另一种模式。',
};
