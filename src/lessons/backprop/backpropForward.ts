// The beats of backpropagation up to the backward pass: network, forward pass, loss, local partials.
import { edgeInto, partialRef, valueRef } from '../../engine';
import type { Shape } from './backpropShape';
import { lossWords, type Words } from './lossWords';
import type { Beat } from '../types';

/** What the plain chain rule costs on this network, for the beats that compare. */
interface PlainCost {
  /** How many weights are differentiated by. */
  readonly weights: number;
  /** Edge partials multiplied when each weight is taken alone. */
  readonly plain: bigint;
  /** Edges that lead from an input to J: partials when each is computed once. */
  readonly edges: number;
}

/** What the lecturer says when layer l comes to its activations. */
function activationWords({ symbols, last, bias, loss, activation, units }: Shape, l: number): Words {
  const { name } = activation(l);
  const [a, z] = [symbols.unit(l), symbols.sum(l)];
  const topped = bias && !symbols.split;
  if (l < last)
    return {
      say: {
        en: `${name.en.charAt(0).toUpperCase()}${name.en.slice(1)} makes each sum an activation`,
        zh: `${name.zh} 把每个加权和变成激活值`,
      },
      why: {
        en: `$${a}=g(${z})$${topped ? `; then the bias $${symbols.unit(l, '0')}=1$ is put first` : ''}.`,
        zh: `$${a}=g(${z})$${topped ? `，再在最前面添上偏置项 $${symbols.unit(l, '0')}=1$` : ''}。`,
      },
    };
  return {
    say:
      loss === 'cross-entropy'
        ? {
            en: `The output $h=${a}$: ${units(l) === 1 ? 'a number' : 'numbers'} between 0 and 1`,
            zh: `输出 $h=${a}$：${units(l) === 1 ? '0 与 1 之间的一个数' : '都在 0 与 1 之间'}`,
          }
        : { en: `The output $h=${a}$, through ${name.en}`, zh: `输出 $h=${a}$，经过${spaced(name.zh)}` },
    why: topped
      ? { en: 'No bias is added to the output layer.', zh: '输出层不再添加偏置项。' }
      : { en: `$${a}=g(${z})$.`, zh: `$${a}=g(${z})$。` },
  };
}

/** Chinese text with a Latin word in it has a space before the word. */
const spaced = (word: string): string => (/^[A-Za-z]/.test(word) ? ` ${word}` : word);

/** The same inside of a sentence: a space on both sides of a Latin word. */
export const amid = (word: string): string => (/[A-Za-z]$/.test(word) ? `${spaced(word)} ` : spaced(word));

/** What the columns of the weights belong to. */
function biasWords({ bias, symbols }: Shape): Words['why'] {
  if (!bias)
    return {
      en: 'This network has no bias units: each column belongs to a unit.',
      zh: '这个网络没有偏置单元：每一列对应一个单元。',
    };
  if (symbols.split)
    return {
      en: `The bias weights are a column of their own, $${symbols.anyBias}$: they multiply a 1.`,
      zh: `偏置的权重单独成一列 $${symbols.anyBias}$：它们乘的是 1。`,
    };
  return {
    en: 'Column 0 belongs to the bias units: they are always 1 and have no input.',
    zh: '第 0 列对应偏置项：偏置单元恒为 1，没有输入。',
  };
}

/** The sums of layer l in one formula. */
function sumWords({ bias, symbols }: Shape, l: number): Words['why'] {
  const a = symbols.unit(l - 1);
  const product = `${symbols.sum(l)}=${symbols.weights(l - 1)}\\,${a}`;
  if (!bias) return { en: `$${product}$.`, zh: `$${product}$。` };
  if (symbols.split) {
    const whole = `${product}+${symbols.biases(l - 1)}`;
    return { en: `$${whole}$, the bias added at the end.`, zh: `$${whole}$，最后加上偏置。` };
  }
  return {
    en: `$${product}$, with the bias 1 as the first entry of $${a}$.`,
    zh: `$${product}$，其中 $${a}$ 的第一项是偏置项 1。`,
  };
}

/** What layer l keeps: on the edges of its weights, and inside its units. */
function partialWords({ bias, activation, slopeTex }: Shape, l: number): Words {
  const { name, why } = activation(l);
  return l === 2
    ? {
        say: {
          en: 'On a weight’s edge: what the weight multiplies',
          zh: '权重的边上，存它所乘的激活值',
        },
        why: {
          en: `A product’s partial is the other factor${bias ? ' (a bias multiplies 1)' : ''}. Inside a unit: $${slopeTex(l)}$, the slope of ${name.en}.`,
          zh: `乘积的偏导数就是另一个因子${bias ? '（偏置乘的是 1）' : ''}；单元里面存${amid(name.zh)}的斜率 $${slopeTex(l)}$。`,
        },
      }
    : {
        say: {
          en: 'The next layer keeps its partials the same way',
          zh: '下一层也同样存好偏导数',
        },
        why,
      };
}

/** The network, and what a weight's indices say. */
function openingBeats(shape: Shape): readonly Beat[] {
  const { symbols, layers, behind, activation } = shape;
  const any = symbols.anyWeight;
  const names = behind.map((l) => activation(l).name);
  /** Where the layers differ, none of them is named. */
  const through =
    new Set(names.map((name) => name.en)).size === 1
      ? { en: names[0]?.en ?? '', zh: spaced(names[0]?.zh ?? '') }
      : { en: 'its activation $g$', zh: '激活函数 $g$' };
  const [from, to] = symbols.anyLayers;
  return [
    {
      id: 'net',
      section: 'net',
      say: { en: `A ${layers.join('-')} network, one sample`, zh: `${layers.join('-')} 网络，一个样本` },
      why: {
        en: `Each unit takes a weighted sum of the layer before it and puts it through ${through.en}.`,
        zh: `每个单元对前一层加权求和，再经过${through.zh}。`,
      },
      equations: ['z2'],
    },
    {
      id: 'weights',
      section: 'net',
      say: {
        en: `$${any}$ leads from unit $j$ of layer $${from}$ to unit $i$ of layer $${to}$`,
        zh: `$${any}$：从第 $${from}$ 层单元 $j$ 到第 $${to}$ 层单元 $i$ 的权重`,
      },
      why: biasWords(shape),
      ask: {
        en: 'Which weight leads from unit 1 to unit 2? Point at it.',
        zh: '从单元 1 到单元 2 的是哪个权重？请在图上指出来。',
      },
    },
  ];
}

const layerBeats = (shape: Shape): readonly Beat[] =>
  shape.behind.flatMap((l): readonly Beat[] => [
    {
      id: `z${l}`,
      section: 'forward',
      say: {
        en: `Weigh and add: each row of $${shape.symbols.weights(l - 1)}$ gives one $z$`,
        zh: `加权求和：$${shape.symbols.weights(l - 1)}$ 的一行算出一个 $z$`,
      },
      why: sumWords(shape, l),
      until: valueRef(shape.lastSum(l)),
      equations: [`z${l}`],
    },
    {
      id: `a${l}`,
      section: 'forward',
      ...activationWords(shape, l),
      until: valueRef(shape.lastUnit(l)),
      equations: [`a${l}`],
    },
  ]);

const lossBeats = ({ units, last, loss }: Shape): readonly Beat[] => [
  {
    id: 'loss',
    section: 'loss',
    ...lossWords(units(last))[loss],
    until: 'v:L',
    equations: [],
  },
  {
    id: 'objective',
    section: 'loss',
    say: { en: '$J$: what learning is to make small', zh: '$J$：学习就是要把它变小' },
    why: {
      en: 'One sample: $J$ is its loss; where $\\lambda>0$ a penalty $R$ on the weights is added.',
      zh: '只有一个样本，$J$ 就是它的损失；$\\lambda>0$ 时再加上对权重的正则化 $R$。',
    },
    ask: {
      en: 'To make $J$ smaller: which numbers may be changed, and which way?',
      zh: '想让 $J$ 变小，该改哪些数？朝哪个方向改？',
    },
    until: 'v:J',
  },
];

/** The price of the plain chain rule, and the partials that are kept instead. */
const partialBeats = (shape: Shape, cost: PlainCost): readonly Beat[] => [
  {
    id: 'by-hand',
    section: 'partials',
    say: { en: 'One weight at a time? The same work again and again', zh: '逐个权重求导？同样的计算要反复做' },
    why: {
      en: `Path by path: ${cost.plain} partials for ${cost.weights} weights${shape.again.length === 0 ? '' : ', some of them as often as the picture says'}. Only ${cost.edges} edges lead from an input to $J$.`,
      zh: `逐条路径：${cost.weights} 个权重要算 ${cost.plain} 次偏导数${shape.again.length === 0 ? '，' : '，图中写着哪些要算几次；'}而从输入通向 $J$ 的边只有 ${cost.edges} 条。`,
    },
    ask: {
      en: 'Which factors do the products of two weights have in common?',
      zh: '两个权重的乘积里，哪些因子是一样的？',
    },
    look: shape.again,
  },
  ...shape.behind.map((l): Beat => ({
    id: `p${l}`,
    formerly: [`p-z${l}`, `p-a${l}`],
    section: 'partials',
    ...partialWords(shape, l),
    until: partialRef(edgeInto(shape.lastUnit(l), 0)),
    equations: [`z${l}`],
  })),
  {
    id: 'p-loss',
    section: 'partials',
    say: { en: 'The loss keeps its partials, too', zh: '损失的边上也存好偏导数' },
    why: {
      en: 'Each partial is computed once and stays on its edge: now all that is needed is there.',
      zh: '每个偏导数只算一次，就留在它的边上：需要的都齐了。',
    },
    ask: { en: 'What is the first number of the way back?', zh: '往回走，第一个数是什么？' },
    until: 'd:J.1',
    look: shape.units(shape.last) === 1 ? [valueRef(shape.lastUnit(shape.last))] : [],
    equations: [],
  },
];

/** Beats up to the last local partial; `cost` is counted by the engine. */
export const forwardBeats = (shape: Shape, cost: PlainCost): readonly Beat[] => [
  ...openingBeats(shape),
  ...layerBeats(shape),
  ...lossBeats(shape),
  ...partialBeats(shape, cost),
];
