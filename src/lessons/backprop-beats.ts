// The beats of backpropagation, written once for every shape of network.
import type { EdgeId } from '../engine';
import { type Layers, networkNames, sumId, thetaRows, unitId } from './network';
import type { Beat } from './types';

/** What the plain chain rule costs on this network, for the beats that compare. */
export interface PlainCost {
  /** How many weights are differentiated by. */
  readonly weights: number;
  /** Edge partials multiplied when each weight is taken alone. */
  readonly plain: bigint;
  /** Edges of the graph: partials when each is computed once. */
  readonly edges: number;
}

const theta = (l: number): string => `$\\Theta^{(${l})}$`;
const delta = (l: number): string => `$\\delta^{(${l})}$`;

/** All beats for a network with these layers; `cost` is counted by the engine. */
export function backpropBeats(layers: Layers, cost: PlainCost): readonly Beat[] {
  const names = networkNames(layers);
  const last = layers.length;
  const units = (l: number): number => layers[l - 1] ?? 0;
  const lastSum = (l: number): string => sumId(l, units(l));
  const lastUnit = (l: number): string => unitId(l, units(l));
  const lastWeight = (l: number): string => thetaRows(names, l).at(-1)?.at(-1) ?? '';
  /** The last edge into a weighted sum that has a partial: into x or a; the bias unit is a constant. */
  const lastEdgeInto = (l: number): EdgeId => `${lastSum(l)}.${2 * (units(l - 1) + 1) - 1}`;
  const all = Array.from({ length: last - 1 }, (_, i) => i + 2);
  const hidden = all.filter((l) => l < last).reverse();
  const penaltyEdges = all.reduce((sum, l) => sum + units(l) * units(l - 1), 0);

  const opening: readonly Beat[] = [
    {
      id: 'net',
      section: 'net',
      say: { en: `A ${layers.join('-')} network, one sample`, zh: `${layers.join('-')} 网络，一个样本` },
      why: {
        en: 'Each unit takes a weighted sum of the layer before it and puts it through the sigmoid.',
        zh: '每个单元对前一层加权求和，再经过 sigmoid。',
      },
      equations: ['z2'],
    },
    {
      id: 'weights',
      section: 'net',
      say: {
        en: '$\\Theta^{(l)}_{ij}$ leads from unit $j$ to unit $i$',
        zh: '$\\Theta^{(l)}_{ij}$：从单元 $j$ 到单元 $i$ 的权重',
      },
      why: {
        en: 'Column 0 belongs to the bias units: they are always 1 and have no input.',
        zh: '第 0 列对应偏置项：偏置单元恒为 1，没有输入。',
      },
    },
  ];

  const forward = all.flatMap((l): readonly Beat[] => [
    {
      id: `z${l}`,
      section: 'forward',
      say: {
        en: `Weigh and add: each row of ${theta(l - 1)} gives one $z$`,
        zh: `加权求和：${theta(l - 1)} 的一行算出一个 $z$`,
      },
      why: {
        en: `$z^{(${l})}=\\Theta^{(${l - 1})}a^{(${l - 1})}$, with the bias 1 on top of $a^{(${l - 1})}$.`,
        zh: `$z^{(${l})}=\\Theta^{(${l - 1})}a^{(${l - 1})}$，其中 $a^{(${l - 1})}$ 最上面是偏置项 1。`,
      },
      until: `v:${lastSum(l)}`,
      equations: [`z${l}`],
    },
    {
      id: `a${l}`,
      section: 'forward',
      say:
        l === last
          ? { en: 'The output $h$: a number between 0 and 1', zh: '输出 $h$：0 与 1 之间的一个数' }
          : { en: 'The sigmoid makes each sum an activation', zh: 'sigmoid 把每个和变成激活值' },
      why:
        l === last
          ? { en: 'No bias is put in front of the output layer.', zh: '输出层不再添加偏置项。' }
          : {
              en: `$a^{(${l})}=g(z^{(${l})})$; then the bias $a^{(${l})}_0=1$ is put in front.`,
              zh: `$a^{(${l})}=g(z^{(${l})})$，再在最前面添上偏置项 $a^{(${l})}_0=1$。`,
            },
      until: `v:${lastUnit(l)}`,
      equations: [`a${l}`],
    },
  ]);

  const loss: readonly Beat[] = [
    {
      id: 'loss',
      section: 'loss',
      say: { en: 'The loss: how far is $h$ from the label $y$?', zh: '损失：$h$ 离标签 $y$ 有多远？' },
      why: {
        en: '$y=1$ leaves $-\\log h$, $y=0$ leaves $-\\log(1-h)$: the curves of part 3.',
        zh: '$y=1$ 时只剩 $-\\log h$，$y=0$ 时只剩 $-\\log(1-h)$：就是第 3 部分的曲线。',
      },
      until: 'v:L',
    },
    {
      id: 'objective',
      section: 'loss',
      say: { en: 'Add the penalty on the weights: $J=L+R$', zh: '加上对权重的正则化：$J=L+R$' },
      why: {
        en: 'Weights on a bias unit are left out. At $\\lambda=0$ nothing is added.',
        zh: '乘以偏置项的权重不参与；$\\lambda=0$ 时什么也不加。',
      },
      until: 'v:J',
    },
  ];

  const partials: readonly Beat[] = [
    {
      id: 'by-hand',
      section: 'partials',
      say: { en: 'One weight at a time? The same work again and again', zh: '一个一个权重地求？同样的活要反复干' },
      why: {
        en: `Path by path: ${cost.plain} partials for ${cost.weights} weights. The graph has ${cost.edges} edges.`,
        zh: `逐条路径：${cost.weights} 个权重要算 ${cost.plain} 次偏导数，而图上只有 ${cost.edges} 条边。`,
      },
    },
    ...all.flatMap((l): readonly Beat[] => [
      {
        id: `p-z${l}`,
        section: 'partials',
        say: { en: 'On a weight’s edge: the activation it multiplies', zh: '权重的边上，存它所乘的激活值' },
        why: {
          en: 'And on an activation’s edge, the weight: a product’s partial is the other factor.',
          zh: '激活值的边上存权重：乘积的偏导数就是另一个因子。',
        },
        until: `d:${lastEdgeInto(l)}`,
        equations: [`z${l}`],
      },
      {
        id: `p-a${l}`,
        section: 'partials',
        say: { en: 'Through the sigmoid: $a(1-a)$', zh: '经过 sigmoid：$a(1-a)$' },
        why: {
          en: 'Part 4: the slope needs nothing but the saved activation.',
          zh: '第 4 部分的结论：求斜率只需要已经保存的激活值。',
        },
        until: `d:${lastUnit(l)}.0`,
      },
    ]),
    {
      id: 'p-loss',
      section: 'partials',
      say: { en: 'The loss keeps its partials, too', zh: '损失的边上也存好偏导数' },
      why: {
        en: 'Each edge into the penalty $R$ keeps $\\lambda\\,\\Theta_{ij}$.',
        zh: '进入正则项 $R$ 的每条边存 $\\lambda\\,\\Theta_{ij}$。',
      },
      until: 'd:J.1',
      equations: [],
    },
  ];

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
      say: {
        en: `At the output, two factors collapse: ${delta(last)} $=h-y$`,
        zh: `输出层两个因子化简：${delta(last)} $=h-y$`,
      },
      why: {
        en: 'The slope of the sigmoid cancels the denominator of the log loss.',
        zh: 'sigmoid 的导数正好与对数损失的分母约掉。',
      },
      until: `g:${lastSum(last)}`,
      equations: [`delta${last}`],
      lines: 3,
    },
    {
      id: 'save',
      section: 'output',
      say: { en: `Save ${delta(last)}: all that follows reads it`, zh: `保存 ${delta(last)}：后面全都要用它` },
      why: {
        en: 'Computed once, read by every weight below.',
        zh: '只算一次，前面的每个权重都来读它。',
      },
      look: Array.from({ length: units(last) }, (_, i) => `g:${sumId(last, i + 1)}` as const),
      lines: 3,
    },
    {
      id: `theta${last - 1}`,
      section: 'output',
      say: { en: `${delta(last)} times the activation, cell by cell`, zh: `${delta(last)} 乘以激活值，逐格填满` },
      why: {
        en: `$\\partial J/\\partial\\Theta^{(${last - 1})}_{ij}=\\delta^{(${last})}_i\\,a^{(${last - 1})}_j$, and $\\lambda\\,\\Theta_{ij}$ where $j\\ge1$.`,
        zh: `$\\partial J/\\partial\\Theta^{(${last - 1})}_{ij}=\\delta^{(${last})}_i\\,a^{(${last - 1})}_j$，$j\\ge1$ 时再加 $\\lambda\\,\\Theta_{ij}$。`,
      },
      until: `g:${lastWeight(last - 1)}`,
      equations: [`dTheta${last - 1}`],
      lines: 0,
    },
  ];

  const below = hidden.flatMap((l): readonly Beat[] => [
    {
      id: `back${l}`,
      section: 'hidden',
      say: { en: `Send ${delta(l + 1)} back along the weights`, zh: `${delta(l + 1)} 沿着权重往回传` },
      why: {
        en: `${delta(l + 1)} is read again, not computed again: here the work is saved.`,
        zh: `${delta(l + 1)} 只是再读一次，不用再算：省下的正是这一步。`,
      },
      until: `g:${lastUnit(l)}`,
      equations: [`delta${l}`],
    },
    {
      id: `delta${l}`,
      section: 'hidden',
      say: { en: `Times $a(1-a)$: that is ${delta(l)}`, zh: `再乘 $a(1-a)$，就是 ${delta(l)}` },
      why: {
        en: 'The row of the bias is dropped: nothing stands before a bias unit.',
        zh: '偏置那一行不要：偏置单元前面没有东西。',
      },
      until: `g:${lastSum(l)}`,
      equations: [`delta${l}`],
    },
    {
      id: `theta${l - 1}`,
      section: 'hidden',
      say: {
        en: `Again: ${delta(l)} times the activation before it`,
        zh: `同样的办法：${delta(l)} 乘以前一层的激活值`,
      },
      why: {
        en: `$\\partial J/\\partial\\Theta^{(${l - 1})}_{ij}=\\delta^{(${l})}_i\\,a^{(${l - 1})}_j$, and $\\lambda\\,\\Theta_{ij}$ where $j\\ge1$.`,
        zh: `$\\partial J/\\partial\\Theta^{(${l - 1})}_{ij}=\\delta^{(${l})}_i\\,a^{(${l - 1})}_j$，$j\\ge1$ 时再加 $\\lambda\\,\\Theta_{ij}$。`,
      },
      until: `g:${lastWeight(l - 1)}`,
      equations: [`dTheta${l - 1}`],
    },
  ]);

  const beyond: readonly Beat[] = [
    {
      id: 'penalty',
      section: 'beyond',
      say: {
        en: `$\\lambda>0$ adds its edges to ${penaltyEdges} weights`,
        zh: `$\\lambda>0$：给 ${penaltyEdges} 个权重各加一条边`,
      },
      why: {
        en: 'Each non-bias weight gets $\\lambda\\,\\Theta_{ij}$ more; the weights of bias units get nothing.',
        zh: '每个非偏置权重多得 $\\lambda\\,\\Theta_{ij}$；偏置项的权重不变。',
      },
      set: { lambda: 0.5 },
      equations: [`dTheta${last - 1}`],
    },
    {
      id: 'rest',
      section: 'beyond',
      say: { en: 'The sample has derivatives, too', zh: '样本本身也有导数' },
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
        en: '$\\delta^{(l)}=(\\Theta^{(l)})^{T}\\delta^{(l+1)}\\odot a^{(l)}(1-a^{(l)})$. From the second step on, the form never changes.',
        zh: '$\\delta^{(l)}=(\\Theta^{(l)})^{T}\\delta^{(l+1)}\\odot a^{(l)}(1-a^{(l)})$。从第二步起，形式不再改变。',
      },
      equations: [`delta${Math.max(2, last - 1)}`],
    },
  ];

  return [...opening, ...forward, ...loss, ...partials, ...output, ...below, ...beyond];
}
