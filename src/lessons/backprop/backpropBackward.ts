// The beats of the backward pass: the collapse at the output, the hidden layers, lambda, and deeper networks.
import { adjointRef } from '../../engine';
import type { Shape } from './backpropShape';
import { sumId } from '../network';
import type { Beat } from '../types';

/** What the lecturer says when the first delta is there. */
function outputWords({
  symbols,
  last,
  collapses,
  activation,
  loss,
  slopeTex,
  units,
}: Shape): Required<Pick<Beat, 'say' | 'why'>> {
  if (!collapses) {
    // Several outputs are a column, multiplied row by row.
    const product = `(h-y)${units(last) === 1 ? '\\,' : '\\odot '}g'(z)`;
    return {
      say: {
        en: `At the output: $${symbols.delta(last)}$ $=${product}$`,
        zh: `输出层：$${symbols.delta(last)}$ $=${product}$`,
      },
      why: {
        en: `Half the squared error gives $h-y$; the slope of ${activation(last).name.en}, $${slopeTex(last)}$, stays in.`,
        zh: `平方误差的一半给出 $h-y$；${activation(last).name.zh} 的斜率 $${slopeTex(last)}$ 仍然留着。`,
      },
    };
  }
  return {
    say: {
      en: `At the output, two factors collapse: $${symbols.delta(last)}$ $=h-y$`,
      zh: `输出层：两个因子相乘，化简为 $${symbols.delta(last)}$ $=h-y$`,
    },
    why:
      loss === 'cross-entropy'
        ? {
            en: 'The slope of the sigmoid cancels the denominator of the log loss’s derivative, $h(1-h)$.',
            zh: 'sigmoid 的导数 $h(1-h)$ 正好与对数损失的导数的分母约掉。',
          }
        : { en: 'The slope of the identity is 1.', zh: '恒等函数的斜率是 1。' },
  };
}

/** The gradient of the weights out of layer l, cell by cell, and what the penalty adds. */
function gradientWords({ symbols, bias }: Shape, l: number): Required<Pick<Beat, 'why'>>['why'] {
  const cell = `$${symbols.gradient(l, 'ij')}=\\tfrac1m\\,${symbols.delta(l + 1, 'i')}\\,${symbols.unit(l, 'j')}$`;
  const pull = `\\tfrac{\\lambda}{m}\\,${symbols.weights(l, 'ij')}`;
  if (bias && symbols.split) {
    const whole = `${cell.slice(0, -1)}+${pull}$`;
    const biases = `$${symbols.biasGradient(l, 'i')}=\\tfrac1m\\,${symbols.delta(l + 1, 'i')}$`;
    return { en: `${whole} and ${biases}.`, zh: `${whole}，${biases}。` };
  }
  const penalty = `$${pull}$`;
  return {
    en: `${cell}, and ${penalty} ${bias ? 'where $j\\ge1$' : 'more'}.`,
    zh: `${cell}，${bias ? '$j\\ge1$ 时' : ''}再加 ${penalty}。`,
  };
}

/** Beats from the seed to the recursion for deeper networks. */
export function backwardBeats(shape: Shape): readonly Beat[] {
  const { symbols, last, behind, units, bias, slopeTex, activation, sigmoids, lastSum, lastUnit, lastWeight } = shape;
  const hidden = behind.filter((l) => l < last).reverse();
  const inner = Math.max(2, last - 1);
  const slope = sigmoids ? `${symbols.unitAny}\\odot(1-${symbols.unitAny})` : `g'(${symbols.sumAny})`;
  const slopeHere = (l: number): string =>
    sigmoids ? `${symbols.unit(l)}\\odot(1-${symbols.unit(l)})` : `g'(${symbols.sum(l)})`;
  const recursion = `$${symbols.recursion}\\odot ${slope}$`;
  /** Several hidden layers: the general form stays where it is, and what changes from layer to layer is l. */
  const rule = (l: number): Pick<Beat, 'layer' | 'recursion'> =>
    hidden.length < 2
      ? {}
      : {
          layer: l,
          recursion: {
            general: `${symbols.recursion}\\odot ${slope}`,
            here: `${symbols.delta(l)}=(${symbols.weights(l)})^{T}${symbols.delta(l + 1)}\\odot ${slopeHere(l)}`,
          },
        };
  const dropped =
    bias && !symbols.split ? { en: ', without the row of the bias', zh: '（去掉偏置那一行）' } : { en: '', zh: '' };
  const penaltyEdges = behind.reduce((sum, l) => sum + units(l) * units(l - 1), 0);

  const output: readonly Beat[] = [
    {
      id: 'seed',
      section: 'output',
      say: { en: 'Now back to front. The seed is 1', zh: '现在从后往前，种子是 1' },
      why: { en: '$J$ is a sum, so it hands the 1 to $L$ and to $R$.', zh: '$J$ 是和，所以把 1 原样交给 $L$ 和 $R$。' },
      until: 'g:R',
    },
    {
      id: 'output',
      section: 'output',
      ...outputWords(shape),
      until: adjointRef(lastSum(last)),
      // One output is derived line by line; for several the columns say it.
      equations: units(last) === 1 ? [] : [`delta${last}`],
      ...(units(last) === 1 && { focus: { derivation: 'delta' } }),
      lines: 3,
    },
    {
      id: 'save',
      section: 'output',
      say: {
        en: `Save $${symbols.delta(last)}$: all that follows reads it`,
        zh: `保存 $${symbols.delta(last)}$：后面全都要用它`,
      },
      why: {
        en: 'Computed once, read by every weight below.',
        zh: '只算一次，前面的每个权重都来读它。',
      },
      look: Array.from({ length: units(last) }, (_, i) => adjointRef(sumId(last, i + 1))),
      lines: 3,
    },
    {
      id: `theta${last - 1}`,
      section: 'output',
      say: {
        en: `$${symbols.delta(last)}$ times the activation, cell by cell`,
        zh: `$${symbols.delta(last)}$ 乘以激活值，逐格填满`,
      },
      why: gradientWords(shape, last - 1),
      until: adjointRef(lastWeight(last - 1)),
      equations: [`dTheta${last - 1}`],
      lines: 0,
    },
  ];

  const below = hidden.flatMap((l): readonly Beat[] => [
    {
      id: `back${l}`,
      section: 'hidden',
      say: {
        en: `Send $${symbols.delta(l + 1)}$ back along the weights`,
        zh: `$${symbols.delta(l + 1)}$ 沿着权重往回传`,
      },
      why: {
        en: `$${symbols.delta(l + 1)}$ is read again, not computed again: here the work is saved.`,
        zh: `$${symbols.delta(l + 1)}$ 只是再读一次，不用再算：省下的正是这一步。`,
      },
      until: adjointRef(lastUnit(l)),
      equations: [`delta${l}`],
      ...rule(l),
    },
    {
      id: `delta${l}`,
      section: 'hidden',
      say: {
        en: `Times $${slopeTex(l)}$: that is $${symbols.delta(l)}$`,
        zh: `再乘 $${slopeTex(l)}$，就是 $${symbols.delta(l)}$`,
      },
      why:
        bias && !symbols.split
          ? {
              en: 'The row of the bias is dropped: a bias unit has no input.',
              zh: '去掉偏置那一行：偏置单元没有输入。',
            }
          : { en: `The slope of ${activation(l).name.en}.`, zh: `${activation(l).name.zh} 的斜率。` },
      until: adjointRef(lastSum(l)),
      equations: [`delta${l}`],
      ...rule(l),
    },
    {
      id: `theta${l - 1}`,
      section: 'hidden',
      say: {
        en: `Again: $${symbols.delta(l)}$ times the activation before it`,
        zh: `同样的办法：$${symbols.delta(l)}$ 乘以前一层的激活值`,
      },
      why: gradientWords(shape, l - 1),
      until: adjointRef(lastWeight(l - 1)),
      equations: [`dTheta${l - 1}`],
      ...rule(l),
    },
  ]);

  const beyond: readonly Beat[] = [
    {
      id: 'penalty',
      section: 'beyond',
      say: {
        en: `$\\lambda>0$: the edges from $R$ to ${penaltyEdges} weights begin to carry`,
        zh: `$\\lambda>0$ 时，$R$ 到 ${penaltyEdges} 个权重的边上才有数`,
      },
      why: {
        en: `Each ${bias ? 'non-bias ' : ''}weight gets $\\tfrac{\\lambda}{m}\\,${symbols.anyWeight}$ more${bias ? '; the weights of bias units get nothing' : ''}.`,
        zh: `每个${bias ? '非偏置' : ''}权重多得 $\\tfrac{\\lambda}{m}\\,${symbols.anyWeight}$${bias ? '；偏置项的权重不变' : ''}。`,
      },
      set: { lambda: 0.5 },
      equations: [`dTheta${last - 1}`],
    },
    {
      id: 'rest',
      section: 'beyond',
      say: {
        en: '$J$ can be differentiated by the sample, too (and by $\\lambda$)',
        zh: '$J$ 对样本也可以求导（对 $\\lambda$ 也可以）',
      },
      why: {
        en: 'Learning does not change $x$ or $y$, but the same pass gives these for a little more.',
        zh: '学习时不改 $x$ 和 $y$，不过同一遍反向传播顺便就能得到。',
      },
      until: 'end',
    },
    {
      id: 'deeper',
      section: 'beyond',
      say: { en: 'Deeper networks: the same step, repeated', zh: '更深的网络：同一步，反复做' },
      why: {
        en: `${recursion}${dropped.en}. From the second step on, the form never changes.`,
        zh: `${recursion}${dropped.zh}。从第二步起，形式不再改变。`,
      },
      equations: [`delta${inner}`],
      ...rule(inner),
    },
  ];

  return [...output, ...below, ...beyond];
}
