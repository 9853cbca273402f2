// The draft of a lesson that the program writes for any formula: a head, and a beat for each thing that can be said of it.
import { compile, type Ref, type Step, type StepKind, type Tape, valueRef } from '../../engine';
import { tapeOf } from '../compile';
import { writeLesson } from '../file';
import type { Lang, Text } from '../text';
import type { Beat, Hue, Lesson, Pass, Section } from '../types';

/** More nodes than these are told in one beat, each step by its own sentence. */
const mostBeats = 30;

interface Part {
  readonly id: string;
  readonly hue: Hue;
  readonly title: Text;
  /** The steps that a beat of its own may end with; all others of the part lie between them. */
  readonly ends: ReadonlySet<StepKind>;
  /** The steps of the part. */
  readonly kinds: ReadonlySet<StepKind>;
  /** The headline of a beat that ends with a step. */
  readonly headline: ((step: Step, tape: Tape) => Text) | undefined;
  /** The headline where the part is told in one beat. */
  readonly whole: Text;
}

const same = (text: string): Text => ({ en: text, zh: text });
const kinds = (...all: readonly StepKind[]): ReadonlySet<StepKind> => new Set(all);
/** The headlines of steps: the value of a node, and how fast things move. */
const valued = ({ write }: Step): Text => ({
  en: `$\\name{${write}}$ is {${write}}`,
  zh: `$\\name{${write}}$ 等于 {${write}}`,
});
const moved = ({ write, node }: Step, { target }: Tape): Text => ({
  en: `How fast $\\name{${valueRef(target)}}$ moves with $\\name{${valueRef(node)}}$: {${write}}`,
  zh: `$\\name{${valueRef(node)}}$ 变动时 $\\name{${valueRef(target)}}$ 变得多快：{${write}}`,
});
const carried = ({ write, node }: Step): Text => ({
  en: `How fast $\\name{${valueRef(node)}}$ moves with the chosen input: {${write}}`,
  zh: `所选的输入变动时 $\\name{${valueRef(node)}}$ 变得多快：{${write}}`,
});

const forward: Part = {
  id: 'forward',
  hue: 'value',
  title: { en: 'Forward', zh: '前向' },
  ends: kinds('value'),
  kinds: kinds('value'),
  headline: valued,
  whole: { en: 'Each node computes its value', zh: '每个节点算出自己的值' },
};

const partials: Part = {
  id: 'partials',
  hue: 'partial',
  title: { en: 'Local partials', zh: '局部偏导' },
  ends: kinds(),
  kinds: kinds('partial'),
  headline: undefined,
  whole: { en: 'Each edge keeps its local partial', zh: '每条边存下自己的局部偏导' },
};

const parts: Readonly<Record<Tape['mode'], readonly Part[]>> = {
  reverse: [
    forward,
    partials,
    {
      id: 'backward',
      hue: 'adjoint',
      title: { en: 'Backward', zh: '反向' },
      ends: kinds('seed', 'adjoint'),
      kinds: kinds('seed', 'contribution', 'adjoint'),
      headline: moved,
      whole: { en: 'Go back: multiply, and add at forks', zh: '往回走：相乘，遇到分叉就相加' },
    },
  ],
  forward: [
    forward,
    partials,
    {
      id: 'tangents',
      hue: 'adjoint',
      title: { en: 'Tangents', zh: '切向量' },
      ends: kinds('seed', 'tangent'),
      kinds: kinds('seed', 'tangent'),
      headline: carried,
      whole: { en: 'Go forward: how fast each node moves', zh: '往前走：每个节点变得多快' },
    },
  ],
  paths: [
    forward,
    {
      id: 'paths',
      hue: 'plain',
      title: { en: 'Path by path', zh: '逐条路径' },
      ends: kinds(),
      kinds: kinds('partial', 'seed', 'contribution', 'adjoint', 'tangent'),
      headline: undefined,
      whole: { en: 'Path by path: nothing is saved', zh: '逐条路径：什么也不保存' },
    },
  ],
};

const opening: Pick<Beat, 'say' | 'why' | 'notes'> = {
  say: { en: 'The formula as a graph', zh: '公式变成了图' },
  why: {
    en: 'Each operation is a node. A name that no line defines is an input.',
    zh: '每个运算是一个节点；没有哪一行定义过的名字就是输入。',
  },
  notes: {
    en: 'What stands here you alone see, in the window for the lecturer.',
    zh: '写在这里的只有你自己看得到。',
  },
};

const closing: Text = { en: 'All derivatives are there', zh: '所有导数都有了' };

/** The steps at which the beats of a part end: of each node, of each node with a name of its own, or of none. */
function endsOf(tape: Tape, steps: readonly Step[], { ends }: Part): readonly Step[] {
  const all = steps.filter(({ kind }) => ends.has(kind));
  if (all.length <= mostBeats) return all;
  const named = all.filter(({ node }) => tape.graph.node(node)?.named === true);
  return named.length <= mostBeats ? named : [];
}

const nameOf = (part: string, node: string, n: number): string =>
  /^\w{1,40}$/.test(node) ? `${part}-${node}` : `${part}-${n + 1}`;

/** The beats of a part, which end where its last step ends. */
function beatsOf(tape: Tape, part: Part): readonly Beat[] {
  const steps = tape.steps.filter(({ kind }) => part.kinds.has(kind));
  const last = steps.at(-1);
  if (last === undefined) return [];
  const { headline } = part;
  const ends = headline === undefined ? [] : endsOf(tape, steps, part);
  const whole = (until: Ref): Beat => ({
    id: `${part.id}-steps`,
    section: part.id,
    say: part.whole,
    until,
    narrate: true,
  });
  if (headline === undefined || ends.length === 0) return [whole(last.write)];
  const told = ends.map((step, n): Beat => ({
    id: nameOf(part.id, step.node, n),
    section: part.id,
    say: headline(step, tape),
    until: step.write,
  }));
  return ends.at(-1) === last ? told : [...told, whole(last.write)];
}

/** Each text in one language alone: a draft is written in that of its writer. */
const inLanguage = (text: Text, lang: Lang): Text => same(text[lang]);

const beatIn = (beat: Beat, lang: Lang): Beat => ({
  ...beat,
  say: inLanguage(beat.say, lang),
  ...(beat.why !== undefined && { why: inLanguage(beat.why, lang) }),
  ...(beat.notes !== undefined && { notes: inLanguage(beat.notes, lang) }),
});

/** The pass that a draft tells: the way back where the lesson has one. */
const passOf = ({ passes }: Lesson): Pass =>
  passes.findLast(({ mode }) => mode === 'reverse') ?? passes[0] ?? { mode: 'reverse' };

/**
 * The text of a lesson that tells the program of another, in one language: what is computed in which order, a beat for each
 * node where they are few. It reads back without a problem. Throws ProgramError where the program does not compile.
 */
export function draftOf(shown: Lesson, lang: Lang): string {
  const lesson = shown.rewrites ?? shown;
  const pass = passOf(lesson);
  const tape = tapeOf(compile(lesson.program), pass);
  const told = parts[pass.mode]
    .map((part) => ({ part, beats: beatsOf(tape, part) }))
    .filter(({ beats }) => beats.length > 0);
  const sections = told.map(({ part: { id, hue, title } }): Section => ({ id, hue, title: inLanguage(title, lang) }));
  const [first] =
    sections.length > 0 ? sections : [{ id: forward.id, hue: forward.hue, title: inLanguage(forward.title, lang) }];
  const lastSection = sections.at(-1) ?? first;
  const beats: readonly Beat[] = [
    { id: 'graph', section: first?.id ?? forward.id, ...opening },
    ...told.flatMap((each) => each.beats),
    { id: 'end', section: lastSection?.id ?? forward.id, say: closing, until: 'end' },
  ];
  const { tab, formula, program, inputs, network, layers, labels } = lesson;
  const views = lesson.views.filter((view) => view !== 'curves');
  return writeLesson({
    id: 'my-lesson',
    tab: lesson.editable === true ? 'f' : tab,
    title: inLanguage(lesson.title, lang),
    formula,
    program,
    inputs,
    passes: [pass],
    views: views.length === 0 ? ['graph'] : views,
    sections: sections.length === 0 && first !== undefined ? [first] : sections,
    beats: beats.map((beat) => beatIn(beat, lang)),
    ...(network !== undefined && { network }),
    ...(layers !== undefined && { layers }),
    ...(labels !== undefined && { labels }),
  });
}
