// 任意形状的网络的用语：中文。
import type { shapes as en } from './shapeEn';

export const shapes: typeof en = {
  problems: {
    units: ({ most }) => `每层的单元数是 1 到 ${most} 的整数。`,
    matrices: ({ most }) => `权重矩阵有 1 到 ${most} 个。`,
    weights: ({ most, got }) => `这样会有 ${got} 个权重，最多 ${most} 个。`,
    loss: () => '交叉熵读的是概率：请先把输出层的激活函数选为 sigmoid。',
  },
  activations: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU', identity: '恒等' },
  losses: { 'cross-entropy': '交叉熵', squared: '平方误差的一半' },
  presets: '常用的形状',
  layers: '各层',
  input: '输入层',
  hidden: (number) => `隐藏层 ${number}`,
  output: '输出层',
  unitsOf: (layer) => `单元数：${layer}`,
  more: (layer) => `增加一个单元：${layer}`,
  fewer: (layer) => `减少一个单元：${layer}`,
  activationOf: (layer) => `激活函数：${layer}`,
  remove: (layer) => `去掉这一层：${layer}`,
  add: '增加一个隐藏层',
  loss: '损失',
  needsSigmoid: '交叉熵需要输出层是 sigmoid。',
  bias: '偏置单元',
  weights: '权重',
  nice: '简单的数',
  niceWhy: '本课自带的简短权重和样本',
  random: '随机',
  randomWhy: '由种子得出 −1 到 1 之间的权重：种子相同，权重相同',
};
