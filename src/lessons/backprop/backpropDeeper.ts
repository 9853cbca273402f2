// The end of backpropagation: a deeper network is built on the stage, and the same pass runs through it.
import { networkNames, thetaRows } from '../network';
import type { Layers } from '../network';
import { adjointRef, type Ref, sumId, unitId } from '../../engine';
import type { Beat, Text } from '../types';
import type { Shape } from './backpropShape';

/** Larger networks than this are deep enough as they are. */
const widest = 3;

/** The network that grows out of a small one with one hidden layer: one layer more, of three units; undefined for all others. */
function grownOf(layers: Layers): Layers | undefined {
  const [input = 0, hidden = 0, output = 0] = layers;
  const small = layers.length === 3 && Math.max(input, hidden, output) <= widest;
  return small ? [input, widest, widest, output] : undefined;
}

/** The last beats; `recursion` in words, and `stepTo` as what is done at a layer. */
export function deeperBeats(
  { layers, bias, symbols }: Shape,
  { en, zh }: Text,
  stepTo: (l: number) => Pick<Beat, 'layer' | 'recursion'>,
): readonly Beat[] {
  const deeper: Beat = {
    id: 'deeper',
    section: 'beyond',
    say: { en: 'Deeper networks: the same step, repeated', zh: '更深的网络：同一步，反复做' },
    why: {
      en: `${en}. From the second step on, the form never changes.`,
      zh: `${zh}。从第二步起，形式不再改变。`,
    },
    equations: [`delta${Math.max(2, layers.length - 1)}`],
  };
  const grown = grownOf(layers);
  const inner = Math.max(2, layers.length - 1);
  if (grown === undefined) return [{ ...deeper, ...(layers.length > 3 && stepTo(inner)) }];
  const last = grown.length;
  const units = (l: number): number => grown[l - 1] ?? 0;
  const names = networkNames({ layers: grown, bias });
  const until = (ref: Ref): Pick<Beat, 'focus' | 'equations'> => ({
    focus: { network: { layers: grown, until: ref } },
    equations: [],
  });
  const name = grown.join('-');
  return [
    {
      id: 'grown',
      section: 'beyond',
      say: { en: `One layer more: a ${name} network`, zh: `再加一层：${name} 网络` },
      why: { en: 'Forward as before, layer by layer.', zh: '前向传播照旧，一层接一层。' },
      ask: { en: 'How many different formulas will the way back need?', zh: '往回走，一共要用几种不同的公式？' },
      ...until('v:J'),
    },
    {
      ...deeper,
      ...until(adjointRef(sumId(last - 1, units(last - 1)))),
      ...stepTo(last - 1),
    },
    {
      id: 'deeper-again',
      section: 'beyond',
      say: {
        en: `And once more: $${symbols.delta(2)}$ from $${symbols.delta(3)}$`,
        zh: `再做一次：由 $${symbols.delta(3)}$ 得 $${symbols.delta(2)}$`,
      },
      why: {
        en: 'Whatever the depth, each layer costs one such step.',
        zh: '不管有多深，每一层只要这样一步。',
      },
      ...until(adjointRef(thetaRows(names, 1).at(-1)?.at(-1) ?? unitId(2, 1))),
      ...stepTo(2),
    },
    {
      id: 'whole',
      section: 'beyond',
      say: {
        en: 'Back to ours: one pass, and every derivative is there',
        zh: '回到这个网络：走一遍，导数全有了',
      },
      why: {
        en: 'On every line what it keeps and what it got; the menu of the shape has other networks.',
        zh: '每个单元、每个权重的导数都在图上；网络可以在“形状”菜单里改。',
      },
      ask: {
        en: 'How many passes for all these derivatives? And path by path?',
        zh: '这些导数一共走了几遍？逐条路径又要多少次？',
      },
      equations: ['dTheta1'],
    },
  ];
}
