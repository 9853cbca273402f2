// What a unit makes of its weighted sum: each activation with its call, its slope and its words.
import type { NodeId } from '../../engine';
import type { Text } from '../text';

export const activationNames = ['sigmoid', 'tanh', 'relu', 'identity'] as const;
export type Activation = (typeof activationNames)[number];

interface ActivationRow {
  /** The right side of a unit's line in the program. */
  readonly call: (sum: NodeId) => string;
  /** TeX of the activation of a column, as `g\bigl(` and what closes it. */
  readonly around: readonly [open: string, close: string];
  /** TeX of the slope by the unit's own value `a` and its sum `z`. */
  readonly slopeTex: (a: string, z: string) => string;
  /** The slope as an expression of the program. */
  readonly slope: (unit: NodeId, sum: NodeId) => string;
  /** As in "puts it through the sigmoid". */
  readonly name: Text;
  /** What the slope needs. */
  readonly why: Text;
}

/** The table of activations. */
export const activations: Readonly<Record<Activation, ActivationRow>> = {
  sigmoid: {
    call: (sum) => `sigmoid(${sum})`,
    around: ['g\\bigl(', '\\bigr)'],
    slopeTex: (a) => `${a}(1-${a})`,
    slope: (unit) => `${unit}*(1-${unit})`,
    name: { en: 'the sigmoid', zh: 'sigmoid' },
    why: {
      en: 'Part 4: the slope needs nothing but the saved activation.',
      zh: '第 4 部分的结论：求斜率只需要已经保存的激活值。',
    },
  },
  tanh: {
    call: (sum) => `tanh(${sum})`,
    around: ['\\tanh\\bigl(', '\\bigr)'],
    slopeTex: (a) => `1-${a.includes('^') ? `(${a})` : a}^2`,
    slope: (unit) => `(1-${unit}^2)`,
    name: { en: 'tanh', zh: 'tanh' },
    why: {
      en: 'Here too the saved activation is enough; the slope is 1 at most.',
      zh: '同样只需要已经保存的激活值；斜率最大为 1。',
    },
  },
  relu: {
    call: (sum) => `relu(${sum})`,
    around: ['\\max\\bigl(0,', '\\bigr)'],
    slopeTex: (_, z) => `[${z}>0]`,
    slope: (_, sum) => `step(${sum})`,
    name: { en: 'the ReLU', zh: 'ReLU' },
    why: {
      en: 'The slope is 1 where the sum is positive, else 0: the unit passes all or nothing.',
      zh: '加权和为正时斜率是 1，否则是 0：要么全部通过，要么完全不通过。',
    },
  },
  identity: {
    call: (sum) => sum,
    around: ['', ''],
    slopeTex: () => '1',
    slope: () => '1',
    name: { en: 'the identity', zh: '恒等函数' },
    why: { en: 'The sum is passed on as it is: the slope is 1.', zh: '加权和原样通过：斜率是 1。' },
  },
};
