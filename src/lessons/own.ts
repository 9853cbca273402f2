// Part 7: any formula that a person types becomes a lesson with the same steps, sentences and views.
import { compile, type Inputs } from '../engine';
import type { Beat, InputSpec, Lesson } from './types';

/** The program that part 7 opens with. */
export const firstOwnProgram = 'z = w*x + b\nh = sigmoid(z)\nL = (h - y)^2';

/** A slider that has the number well inside, with steps that a person would choose. */
function specFor(id: string, value: number): InputSpec {
  const size = Math.abs(value) <= 5 ? 5 : 10 ** Math.ceil(Math.log10(Math.abs(value)));
  return { id, value, min: -size, max: size, step: size / 50 };
}

/** Different numbers for different inputs, so that equal results mean something. */
const starting = [2, 1, 3, -1, 0.5, -2, 1.5, 4] as const;

const beats = (last: string | undefined, target: string): readonly Beat[] => [
  {
    id: 'formula',
    section: 'forward',
    say: { en: 'Your formula as a graph', zh: '你的公式变成了图' },
    why: {
      en: 'Each operation is a node. A name that no line defines is an input.',
      zh: '每个运算是一个节点；没有哪一行定义过的名字就是输入。',
    },
  },
  {
    id: 'values',
    section: 'forward',
    say: { en: 'Forward: compute each value and keep it', zh: '前向：算出每个值，并保存下来' },
    why: { en: 'The partials will read these values.', zh: '求偏导数时要用到这些值。' },
    until: `v:${target}`,
  },
  ...(last === undefined
    ? []
    : [
        {
          id: 'partials',
          section: 'partials',
          say: { en: 'Each edge keeps its local partial', zh: '每条边存下自己的局部偏导' },
          why: { en: 'One partial for each edge, computed once.', zh: '一条边一个偏导数，只算一次。' },
          until: last as Beat['until'],
        } satisfies Beat as Beat,
      ]),
  {
    id: 'seed',
    section: 'backward',
    say: { en: 'The seed: the output moves with itself at rate 1', zh: '种子：输出对自己的导数是 1' },
    until: `g:${target}`,
  },
  {
    id: 'adjoints',
    section: 'backward',
    say: { en: 'Back through the graph: multiply, and add at forks', zh: '往回走：相乘，遇到分叉就相加' },
    why: {
      en: 'Adjoint of the target of an edge, times the partial that the edge keeps.',
      zh: '边的终点的伴随，乘以边上存着的偏导数。',
    },
    until: 'end',
  },
];

/**
 * The lesson of a reader's own program. `inputs` are the numbers it opens with.
 * Throws ProgramError when the program does not compile.
 */
export function own(program: string, inputs: Inputs = {}): Lesson {
  const graph = compile(program);
  const edges = graph.nodes.flatMap((node) =>
    node.args.flatMap((arg) => (arg.kind === 'node' ? [`d:${arg.edge}`] : [])),
  );
  return {
    id: 'own',
    tab: 'f(\\cdot)',
    title: { en: 'Your own formula', zh: '自己的公式' },
    formula: '',
    program,
    inputs: graph.inputs.map((id, i) => specFor(id, inputs[id] ?? starting[i % starting.length] ?? 1)),
    passes: [{ mode: 'reverse' }],
    views: ['graph'],
    pace: 'step',
    sections: [
      { id: 'forward', title: { en: 'Forward', zh: '前向' }, hue: 'value' },
      { id: 'partials', title: { en: 'Local partials', zh: '局部偏导' }, hue: 'partial' },
      { id: 'backward', title: { en: 'Backward', zh: '反向' }, hue: 'adjoint' },
    ],
    beats: beats(edges.at(-1), graph.target),
  };
}
