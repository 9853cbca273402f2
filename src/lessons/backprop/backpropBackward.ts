// The beats of the backward pass: the collapse at the output, the hidden layers, lambda, and deeper networks.
import { adjointRef, sumId } from '../../engine';
import type { Shape } from './backpropShape';
import type { Beat } from '../types';
import { deeperBeats } from './backpropDeeper';
import { collapseBeats, outputWords, productBeat } from './backpropOutput';

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

/** Hidden layers, the last one first. */
const hiddenOf = ({ behind, last }: Shape): readonly number[] => behind.filter((l) => l < last).reverse();

/** Whether there is one output, which is then derived line by line. */
const isSingle = ({ units, last }: Shape): boolean => units(last) === 1;

/** The slope of an activation behind the recursion, of the layer `l` or of any. */
const slopeOf = ({ symbols, sigmoids }: Shape, l?: number): string => {
  const [unit, sum] = l === undefined ? [symbols.unitAny, symbols.sumAny] : [symbols.unit(l), symbols.sum(l)];
  return sigmoids ? `${unit}\\odot(1-${unit})` : `g'(${sum})`;
};

type Rule = Required<Pick<Beat, 'layer' | 'recursion'>>;

/** Several hidden layers: the general form stays where it is, and what changes from layer to layer is l. */
const stepTo = (shape: Shape, l: number): Rule => {
  const { symbols } = shape;
  return {
    layer: l,
    recursion: {
      general: `${symbols.recursion}\\odot ${slopeOf(shape)}`,
      here: `${symbols.delta(l)}=(${symbols.weights(l)})^{T}${symbols.delta(l + 1)}\\odot ${slopeOf(shape, l)}`,
    },
  };
};

/** The seed, the collapse at the output, and the gradient of the last weights. */
function outputBeats(shape: Shape): readonly Beat[] {
  const { symbols, last, units, lastSum, lastWeight } = shape;
  const single = isSingle(shape);
  return [
    {
      id: 'seed',
      section: 'output',
      say: { en: 'Now back to front. The seed is 1', zh: '现在从后往前，种子是 1' },
      why: { en: '$J$ moves exactly as fast as itself.', zh: '$J$ 对自己的导数就是 1。' },
      ask: {
        en: 'Is the output too large or too small? So which sign has the next number?',
        zh: '输出偏大还是偏小？下一个数是正还是负？',
      },
      until: 'g:J',
    },
    {
      id: 'output',
      section: 'output',
      ...outputWords(shape),
      until: adjointRef(lastSum(last)),
      // One output is derived line by line; for several the columns say it.
      equations: single ? [] : [`delta${last}`],
    },
    ...(single ? collapseBeats(shape) : []),
    {
      id: 'save',
      section: 'output',
      say: {
        en: `Save $${symbols.delta(last)}$: all that follows reads it`,
        zh: `保存 $${symbols.delta(last)}$：后面全都要用它`,
      },
      why: {
        en: 'Computed once, read by every weight before it.',
        zh: '只算一次，前面的每个权重都来读它。',
      },
      ask: { en: 'Who will read this number? Count the weights.', zh: '接下来有哪些权重要用这个数？' },
      look: Array.from({ length: units(last) }, (_, i) => adjointRef(sumId(last, i + 1))),
      lines: 0,
    },
    ...(single ? [productBeat(shape, last - 1)] : []),
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
}

/** Layer after layer: delta sent back, times the slope, and the gradient of the weights before it. */
function hiddenBeats(shape: Shape): readonly Beat[] {
  const { symbols, last, bias, slopeTex, activation, lastSum, lastUnit, lastWeight } = shape;
  const [hidden, single] = [hiddenOf(shape), isSingle(shape)];
  const rule = (l: number): Partial<Rule> => (hidden.length < 2 ? {} : stepTo(shape, l));
  return hidden.flatMap((l): readonly Beat[] => [
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
    ...(single && l === last - 1 ? [productBeat(shape, l - 1)] : []),
    {
      id: `theta${l - 1}`,
      section: 'hidden',
      say: {
        en: `Again: $${symbols.delta(l)}$ times the activation before it`,
        zh: `同样的办法：$${symbols.delta(l)}$ 乘以前一层的激活值`,
      },
      why: gradientWords(shape, l - 1),
      until: adjointRef(lastWeight(l - 1)),
      lines: 0,
      equations: [`dTheta${l - 1}`],
      ...rule(l),
    },
  ]);
}

/** Lambda, what else J can be differentiated by, and deeper networks. */
function beyondBeats(shape: Shape): readonly Beat[] {
  const { symbols, last, behind, units, bias } = shape;
  const recursion = `$${symbols.recursion}\\odot ${slopeOf(shape)}$`;
  const dropped =
    bias && !symbols.split ? { en: ', without the row of the bias', zh: '（去掉偏置那一行）' } : { en: '', zh: '' };
  const penaltyEdges = behind.reduce((sum, l) => sum + units(l) * units(l - 1), 0);
  return [
    {
      id: 'penalty',
      section: 'penalty',
      say: {
        en: `With $\\lambda=$ {v:lambda} each ${bias ? 'non-bias ' : ''}weight gets $\\tfrac{\\lambda}{m}\\,${symbols.anyWeight}$ more`,
        zh: `取 $\\lambda=$ {v:lambda}：各${bias ? '非偏置' : ''}权重多 $\\tfrac{\\lambda}{m}\\,${symbols.anyWeight}$`,
      },
      why: {
        en: `Where $\\lambda$ was 0 it is 0.5 here and 0 again afterwards: $R$, $J$ and ${penaltyEdges} gradients change with it${bias ? '; the weights of bias units get nothing' : ''}.`,
        zh: `$\\lambda$ 原为 0 时，这一段取 0.5，过后再取 0：$R$、$J$ 和 ${penaltyEdges} 个权重的导数随之改变${bias ? '；偏置项的权重不变' : ''}。`,
      },
      ask: {
        en: 'Which weights does the penalty pull hardest, and which way?',
        zh: '正则化对哪些权重拉得最狠？往哪个方向拉？',
      },
      set: { lambda: 0.5 },
      look: ['v:R'],
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
        en: 'Here $\\lambda=$ {v:lambda}. Learning does not change $x$ or $y$, but the same pass gives their derivatives, too.',
        zh: '这里 $\\lambda=$ {v:lambda}。学习时不改 $x$ 和 $y$，不过同一遍反向传播顺便就能得到。',
      },
      ask: {
        en: 'One layer more: which formulas must be derived anew?',
        zh: '如果再多一层，哪些公式要重新推导？',
      },
      set: { lambda: 0 },
      look: ['g:lambda'],
      until: 'end',
      equations: [],
    },
    ...deeperBeats(shape, { en: recursion + dropped.en, zh: recursion + dropped.zh }, (l) => stepTo(shape, l)),
  ];
}

/** Beats from the seed to the recursion for deeper networks. */
export const backwardBeats = (shape: Shape): readonly Beat[] => [
  ...outputBeats(shape),
  ...hiddenBeats(shape),
  ...beyondBeats(shape),
];
