// The rows of how a lesson is looked at: view, pace, the tool in the panel, and what each tool is set to.
import { defaultRate, type MistakeId, mistakeIds, type NodeId } from '../../engine';
import type { Pace, ViewName } from '../../lessons';
import { askRow } from './ask';
import { practiceRow } from './practice';
import { choice, type LinkField, type Where } from './choice';
import { isRate, isTraining, minNudge, maxNudge, type Training } from './limits';
import { fieldOf, notUnderstood, numberIn } from './reading';
import { dataText, readData, type SampleData } from './samples';
import { isNamedBy, plainTool, sharedTool, type Tool, tools } from './tools';
import { noUpdates, type Updates, updatesField } from './updates';

const viewNames = ['curves', 'graph', 'network'] as const satisfies readonly ViewName[];
export const paces = ['step', 'node', 'beat'] as const satisfies readonly Pace[];

/** Which code of the pass the tool shows: the tape itself, or a text to copy. */
export const codeKinds = ['tape', 'numpy', 'matrices', 'pytorch', 'jax', 'micrograd'] as const;
export type CodeKind = (typeof codeKinds)[number];

/** The input that is pushed, the first one when absent, and how far. */
export interface Nudge {
  readonly by: NodeId | undefined;
  readonly h: number;
}

const usualPush: Nudge = { by: undefined, h: 0.1 };
const usualSamples: SampleData = 'xor';
const usualTraining: Training = { eta: 2, seed: 1 };

/** `a:0.1`: the input that is pushed, and how far. */
const nudgeField: LinkField<Nudge> = {
  key: 'nudge',
  read(text, before, say) {
    const [by = '', size = ''] = text.split(':');
    const h = numberIn(size);
    if (h >= minNudge && h <= maxNudge) return { by: by === '' ? undefined : by, h };
    notUnderstood(say, 'nudge', text);
    return before;
  },
  print: ({ by, h }) => (by === undefined && h === usualPush.h ? '' : `${by ?? ''}:${h}`),
};

const rateField: LinkField<number> = {
  key: 'rate',
  read(text, before, say) {
    const rate = numberIn(text);
    if (isRate(rate)) return rate;
    notUnderstood(say, 'rate', text);
    return before;
  },
  print: (rate) => (rate === defaultRate ? '' : String(rate)),
};

/** A text, left out where it is usual and the tool that it belongs to is closed. */
const unlessUsual = (choice: string, text: string, usual: string, { tool }: Where): string =>
  text === usual && !isNamedBy(tool, choice) ? '' : text;

const dataField: LinkField<SampleData> = {
  key: 'data',
  read(text, before, say) {
    const samples = readData(text);
    if (samples === undefined) notUnderstood(say, 'data', text);
    return samples ?? before;
  },
  print: (samples, where) => unlessUsual('samples', dataText(samples), dataText(usualSamples), where),
};

/** Eta or the seed; the other of the two keeps what the link said of it before. */
const trainingField = (key: keyof Training): LinkField<Training> => ({
  key,
  read(text, before, say) {
    const read = { ...before, [key]: numberIn(text) };
    if (isTraining(read)) return read;
    notUnderstood(say, key, text);
    return before;
  },
  print: (training, where) => unlessUsual('training', String(training[key]), String(usualTraining[key]), where),
});

const trainable = ({ lesson }: Where): boolean => lesson.network !== undefined;

export const toolRows = {
  /** Absent: the lesson's own first view. */
  view: choice<ViewName | undefined>({
    initial: undefined,
    fields: [fieldOf<ViewName | undefined>('view', viewNames, undefined)],
    examples: viewNames,
  }),
  /** Absent: the lesson's own pace. */
  pace: choice<Pace | undefined>({
    initial: undefined,
    fields: [fieldOf<Pace | undefined>('pace', paces, undefined)],
    examples: paces,
  }),
  tool: choice<Tool>({
    initial: plainTool,
    fields: [fieldOf<Tool>('tool', tools, plainTool)],
    examples: tools,
    audience: sharedTool,
  }),
  ask: askRow,
  practice: practiceRow,
  nudge: choice<Nudge>({
    initial: usualPush,
    fields: [nudgeField],
    examples: [
      { by: undefined, h: 1e-16 },
      { by: 'a', h: 0.1 },
      { by: 'x', h: 1 },
    ],
    applies: ({ tool }) => isNamedBy(tool, 'nudge'),
    fit(push, { lesson }, say) {
      if (push.by === undefined || lesson.inputs.some(({ id }) => id === push.by)) return push;
      say({ key: 'input', what: push.by });
      return { ...push, by: undefined };
    },
  }),
  /** The mistake that is made on purpose, beside the right numbers. */
  mistake: choice<MistakeId | undefined>({
    initial: undefined,
    fields: [fieldOf<MistakeId | undefined>('mistake', mistakeIds, undefined)],
    examples: mistakeIds,
    applies: ({ tool }) => isNamedBy(tool, 'mistake'),
  }),
  /** The rate of the step of gradient descent that follows, and of weights that are updated too early. */
  rate: choice<number>({
    initial: defaultRate,
    fields: [rateField],
    examples: [0.01, 0.75, 30],
    applies: ({ tool }) => isNamedBy(tool, 'rate'),
  }),
  /** What the network is trained with. */
  samples: choice<SampleData>({
    initial: usualSamples,
    fields: [dataField],
    examples: [
      'and',
      [
        [0, 0.5, 1],
        [-1, 2, 0],
      ],
    ],
    applies: trainable,
    undo: true,
  }),
  training: choice<Training>({
    initial: usualTraining,
    fields: [trainingField('eta'), trainingField('seed')],
    examples: [
      { eta: 0.5, seed: 0 },
      { eta: 30, seed: 2 ** 32 - 1 },
    ],
    applies: trainable,
  }),
  /** The updates that the training has made: a reload, Back and a link come back to them. */
  updates: choice<Updates>({
    initial: noUpdates,
    fields: [updatesField],
    examples: [
      { made: [{ updates: 890, eta: 2, rate: 0.125 }], at: 890 },
      { made: [{ updates: 12, eta: undefined, rate: undefined }], at: 0 },
      {
        made: [
          { updates: 500, eta: 0.3, rate: 0 },
          { updates: 1, eta: 30, rate: 1e-17 },
        ],
        at: 499,
      },
    ],
    applies: trainable,
    perLink: true,
  }),
  codeFor: choice<CodeKind>({
    initial: 'tape',
    fields: [fieldOf<CodeKind>('code', codeKinds, 'tape')],
    examples: codeKinds,
  }),
};
