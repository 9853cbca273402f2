// The output layer's words, and the beats that are written large on the stage: the collapse, and a weight as a product.
import type { Beat } from '../types';
import { amid } from './backpropForward';
import type { Shape } from './backpropShape';

/** What the lecturer says when the first delta is there. */
export function outputWords({
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
        zh: `平方误差的一半给出 $h-y$；${amid(activation(last).name.zh)}的斜率 $${slopeTex(last)}$ 仍然留着。`,
      },
    };
  }
  return {
    say: {
      en: `At the output, two factors collapse: $${symbols.delta(last)}$ $=h-y$`,
      zh: `输出层：相乘并化简为 $${symbols.delta(last)}$ $=h-y$`,
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

/** How two factors become one: on the stage, line by line. */
export function collapseBeats(shape: Shape): readonly Beat[] {
  const { symbols, last, collapses, loss } = shape;
  const focus = { derivation: 'delta' };
  const [first, second] = [
    `$\\mathrm{d}J/\\mathrm{d}${symbols.unit(last)}$`,
    `$\\partial ${symbols.unit(last)}/\\partial ${symbols.sum(last)}$`,
  ];
  const cancels = collapses && loss === 'cross-entropy';
  const factors: Beat = {
    id: 'factors',
    section: 'output',
    say: { en: 'Write both factors out', zh: '把两个因子都写出来' },
    why: {
      en: `${first} comes from the loss, ${second} from the unit.`,
      zh: `${first} 来自损失，${second} 来自这个单元。`,
    },
    ...(cancels && {
      ask: { en: 'The same $h(1-h)$ stands in both. What is left?', zh: '两个因子里都有 $h(1-h)$，相乘以后剩下什么？' },
    }),
    lines: 2,
    focus,
  };
  if (!cancels) return [factors];
  return [factors, { id: 'collapse', section: 'output', ...outputWords(shape), lines: 3, focus }];
}

/** One weight of layer l as the product along its path, on the stage. */
export function productBeat({ symbols, last }: Shape, l: number): Beat {
  const first = l === last - 1;
  return {
    id: `product${l}`,
    section: first ? 'output' : 'hidden',
    say: first
      ? { en: 'One weight: three factors, two of them saved', zh: '一个权重：三个因子，其中两个已经存好' }
      : {
          en: `One layer back: $${symbols.delta(last)}$ is multiplied on, not computed again`,
          zh: `再往前一层：$${symbols.delta(last)}$ 接着乘，不用重算`,
        },
    why: first
      ? { en: 'The third is what the weight multiplies.', zh: '第三个就是权重所乘的激活值。' }
      : {
          en: `Through the weight and the slope it becomes $${symbols.delta(l + 1)}$; the last factor is what the weight multiplies.`,
          zh: `经过权重和斜率，它成为 $${symbols.delta(l + 1)}$；最后一个因子是权重所乘的激活值。`,
        },
    lines: 3,
    focus: { derivation: `theta${l}` },
  };
}
