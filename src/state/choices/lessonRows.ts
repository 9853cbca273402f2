// The rows of what is taught: the lesson, the moment in it, the inputs, the network, the reader's own program and its form.
import { compile, type Inputs, type Mode, type NodeId, ProgramError } from '../../engine';
import {
  defaultNetwork,
  firstOwnProgram,
  ladder,
  type LessonId,
  type Network,
  rungRange,
  rungsOf,
} from '../../lessons';
import { choice, type LinkField, type Say, type Where } from './choice';
import { networkFields } from './network';
import {
  asFlag,
  asNumbers,
  asPlace,
  asText,
  asTexts,
  fieldOf,
  flagField,
  notUnderstood,
  numberIn,
  oneOf,
  pieces,
} from './reading';

export const modes = ['reverse', 'forward', 'paths'] as const satisfies readonly Mode[];

/** What the reader's own program decides. */
const inOwn = ({ lesson }: Where): boolean => lesson.editable === true;

/** The text of a lesson file. */
const fileField: LinkField<string> = { key: 'lesson', read: (text) => text, print: (file) => file };

/** What an own program chooses, and a link that does not name it takes back; long ones stay with the page's history. */
const ofOwn = { applies: inOwn, perLink: true, undo: true } as const;

const hasInput = ({ lesson }: Where, id: NodeId): boolean => lesson.inputs.some((input) => input.id === id);

const programField: LinkField<string> = {
  key: 'f',
  read(text, before, say) {
    try {
      compile(text);
      return text;
    } catch (error) {
      if (!(error instanceof ProgramError)) throw error;
      say({ key: 'program', what: text });
      return before;
    }
  },
  print: (program) => (rungsOf(program) === undefined ? program : ''),
};

/** A ladder is written by the number of its rungs. */
const rungsField: LinkField<string> = {
  key: 'rungs',
  read(text, before, say) {
    const rungs = numberIn(text);
    if (Number.isInteger(rungs) && rungs >= rungRange.least && rungs <= rungRange.most) return ladder(rungs);
    notUnderstood(say, 'rungs', text);
    return before;
  },
  print: (program) => String(rungsOf(program) ?? ''),
};

const inputsField: LinkField<Inputs> = {
  key: 'in',
  read(text, _, say) {
    const numbers = pieces(text).flatMap((piece): [NodeId, number][] => {
      const [id = '', number = ''] = piece.split(':');
      const value = numberIn(number);
      if (Number.isFinite(value)) return [[id, value]];
      say({ key: 'input', what: piece });
      return [];
    });
    return Object.fromEntries(numbers);
  },
  print: (inputs) =>
    Object.entries(inputs)
      .map(([id, value]) => `${id}:${value}`)
      .join(','),
};

/** The inputs that a lesson has. */
function fitInputs(inputs: Inputs, { lesson }: Where, say: Say): Inputs {
  const known = new Set(lesson.inputs.map(({ id }) => id));
  const entries = Object.entries(inputs);
  const there = entries.filter(([id]) => known.has(id));
  if (there.length === entries.length) return inputs;
  for (const [id] of entries) if (!known.has(id)) say({ key: 'input', what: id });
  return Object.fromEntries(there);
}

/** A field that names one node, or none. */
const nodeField = (key: string): LinkField<NodeId | undefined> => ({
  key,
  read: (text) => text,
  print: (id) => id ?? '',
});

/** A node of the reader's own graph, or none where this graph has no such node. */
const nodeChoice = (key: string, has: (where: Where, id: NodeId) => boolean, examples: readonly NodeId[]) =>
  choice<NodeId | undefined>({
    initial: undefined,
    fields: [nodeField(key)],
    examples,
    ...ofOwn,
    overflow: asText,
    fit(id, where, say) {
      if (id === undefined || has(where, id)) return id;
      notUnderstood(say, key, id);
      return undefined;
    },
  });

export const lessonRows = {
  lesson: choice<LessonId>({ initial: 'exp', fields: [], examples: [], undo: true }),
  /** The lesson that the reader opened, as its file; empty where there is none. */
  file: choice<string>({
    initial: '',
    fields: [fileField],
    examples: [],
    applies: ({ lesson }) => lesson.opened === true,
    undo: true,
    overflow: asText,
  }),
  /** Index into the frames of the lesson. */
  at: choice<number>({ initial: 0, fields: [], examples: [], perLink: true, overflow: asPlace }),
  network: choice<Network>({
    initial: defaultNetwork,
    fields: networkFields,
    examples: [
      { layers: [3, 2], activations: ['relu'], loss: 'squared', bias: false },
      { layers: [1, 4, 3, 1], activations: ['tanh', 'relu', 'sigmoid'], loss: 'cross-entropy', bias: true },
    ],
    applies: ({ lesson }) => lesson.network !== undefined,
    undo: true,
  }),
  /** The reader's own program: the last one that compiled. */
  program: choice<string>({
    initial: firstOwnProgram,
    fields: [programField, rungsField],
    examples: ['y = (a+b)*(a+b)', 'h = sigmoid(x)\nJ = -log(1-h)', ladder(5)],
    applies: inOwn,
    undo: true,
    overflow: asText,
  }),
  /** Whether equal parts of the own program are one node. */
  share: choice<boolean>({
    initial: false,
    fields: [flagField('share')],
    examples: [true],
    ...ofOwn,
    overflow: asFlag,
  }),
  /** Whether what is written out is collapsed into one operation. */
  collapsed: choice<boolean>({
    initial: false,
    fields: [flagField('fold')],
    examples: [true],
    ...ofOwn,
    overflow: asFlag,
  }),
  /** Nodes of the own program that are opened into their parts. */
  opened: choice<readonly NodeId[]>({
    initial: [],
    fields: [{ key: 'open', read: pieces, print: (ids) => ids.join(',') }],
    examples: [['h'], ['J', 'q']],
    ...ofOwn,
    overflow: asTexts,
    fit(ids, { lesson }, say) {
      const there = lesson.formed?.opened ?? [];
      const lost = ids.filter((id) => !there.includes(id));
      if (lost.length > 0) notUnderstood(say, 'open', lost.join(','));
      return lesson.formed === undefined ? ids : there;
    },
  }),
  /** How the own program is differentiated: the mode, the target, the input to differentiate by. */
  mode: choice<Mode>({
    initial: 'reverse',
    fields: [fieldOf<Mode>('mode', modes, 'reverse')],
    examples: modes,
    ...ofOwn,
    overflow: (stored) => oneOf<Mode>(modes, stored),
    fit(mode, { lesson }, say) {
      const shown = lesson.passes[0]?.mode ?? mode;
      if (shown !== mode) notUnderstood(say, 'mode', mode);
      return shown;
    },
  }),
  target: nodeChoice('target', ({ lesson }, id) => lesson.formed?.graph.node(id) !== undefined, ['h', 'y']),
  by: nodeChoice('by', hasInput, ['x', 'a', 'z']),
  /** Inputs that the reader has changed; all others keep the lesson's numbers. */
  inputs: choice<Inputs>({
    initial: {},
    fields: [inputsField],
    examples: [{ a: 4, b: -1.5 }, { x: 1e-9 }, { x1: 0.25, y: 1 }],
    perLink: true,
    undo: true,
    overflow: asNumbers,
    fit: fitInputs,
  }),
};
