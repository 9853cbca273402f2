// The beats of a reader's own program: one for each section of its tape, each step telling itself.
import type { Ref, Step, StepKind, Tape } from '../../engine';
import { stepsWhile } from '../compile';
import type { Beat, Section, Text } from '../types';

interface Part {
  readonly section: Section;
  /** What opens the part, before its first step. */
  readonly say: Text;
  readonly why?: Text;
  readonly holds: (step: Step) => boolean;
}

const forwardPart: Part = {
  section: { id: 'forward', title: { en: 'Forward', zh: '前向' }, hue: 'value' },
  say: { en: 'Your formula as a graph', zh: '你的公式变成了图' },
  why: {
    en: 'Each operation is a node. A name that no line defines is an input.',
    zh: '每个运算是一个节点；没有哪一行定义过的名字就是输入。',
  },
  holds: (step) => step.kind === 'value',
};

const partialPart: Part = {
  section: { id: 'partials', title: { en: 'Local partials', zh: '局部偏导' }, hue: 'partial' },
  say: { en: 'Each edge keeps its local partial', zh: '每条边存下自己的局部偏导' },
  why: { en: 'One partial for each edge, computed once.', zh: '一条边一个偏导数，只算一次。' },
  holds: (step) => step.kind === 'partial',
};

const isBackward = new Set<StepKind>(['seed', 'contribution', 'adjoint']);

const sweeps: Readonly<Record<Tape['mode'], readonly Part[]>> = {
  reverse: [
    forwardPart,
    partialPart,
    {
      section: { id: 'backward', title: { en: 'Backward', zh: '反向' }, hue: 'adjoint' },
      say: { en: 'Go back: multiply, and add at forks', zh: '往回走：相乘，遇到分叉就相加' },
      why: {
        en: 'The adjoint at the end of an edge, times the partial that the edge keeps.',
        zh: '边的终点的伴随，乘以边上存着的局部偏导。',
      },
      holds: (step) => isBackward.has(step.kind),
    },
  ],
  forward: [
    forwardPart,
    partialPart,
    {
      section: { id: 'tangents', title: { en: 'Tangents', zh: '切向量' }, hue: 'adjoint' },
      say: { en: 'Go forward: how fast each node moves with this input', zh: '往前走：每个节点随这个输入变得多快' },
      why: {
        en: 'One sweep gives the derivative of every node by one input: a column of the Jacobian.',
        zh: '一遍就得到所有节点对一个输入的导数：雅可比矩阵的一列。',
      },
      holds: (step) => step.kind === 'seed' || step.kind === 'tangent',
    },
  ],
  paths: [
    forwardPart,
    {
      section: { id: 'paths', title: { en: 'Path by path', zh: '逐条路径' }, hue: 'plain' },
      say: { en: 'Path by path: nothing is saved', zh: '逐条路径：什么也不保存' },
      why: {
        en: 'A partial that lies on several paths is computed again for each of them.',
        zh: '一个偏导数出现在几条路径上，就要算几遍。',
      },
      holds: (step) => step.kind !== 'value',
    },
  ],
};

/** Sections and beats that tell a tape from its first step to its last. */
export function tell(tape: Tape): { readonly sections: readonly Section[]; readonly beats: readonly Beat[] } {
  const parts = sweeps[tape.mode];
  let begin = 0;
  const beats = parts.flatMap(({ section, say, why, holds }, i): readonly Beat[] => {
    const end = stepsWhile(tape, (step) => holds(step) || parts.slice(0, i).some((part) => part.holds(step)));
    const until: Ref | undefined = end > begin ? tape.stepAt(end - 1)?.write : undefined;
    begin = end;
    const opening: Beat = { id: section.id, section: section.id, say, ...(why !== undefined && { why }) };
    return until === undefined
      ? [opening]
      : [opening, { id: `${section.id}-steps`, section: section.id, say, until, narrate: true }];
  });
  return { sections: parts.map((part) => part.section), beats };
}
