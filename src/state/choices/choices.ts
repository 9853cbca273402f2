// What the reader chose: the only state there is; the address bar is its other form.
import { type Inputs, type MistakeId, mistakes, type Mode, type NodeId, usualRate } from '../../engine';
import {
  defaultNetwork,
  firstOwnProgram,
  type IndexBase,
  type Lang,
  type LessonId,
  type Network,
  type NotationId,
  type Pace,
  type ViewName,
} from '../../lessons';
import type { SampleData } from './samples';

export const themes = ['light', 'dark', 'projector'] as const;
export type Theme = (typeof themes)[number];

export const languages = ['en', 'zh'] as const satisfies readonly Lang[];
export const paces = ['step', 'node', 'beat'] as const satisfies readonly Pace[];
export const modes = ['reverse', 'forward', 'paths'] as const satisfies readonly Mode[];
/** What stands in the panel under the formula of the step. */
export const tools = ['steps', 'jacobian', 'nudge', 'four', 'mistakes', 'training', 'code'] as const;
export type Tool = (typeof tools)[number];

/** Which code of the pass the tool shows: the tape itself, or a text to copy. */
export const codeKinds = ['tape', 'numpy', 'matrices', 'pytorch', 'jax', 'micrograd'] as const;
export type CodeKind = (typeof codeKinds)[number];

/** The input that is pushed, the first one when absent, and how far. */
export interface Push {
  readonly by: NodeId | undefined;
  readonly h: number;
}

/** The order in which the mistakes are listed. */
export const mistakeIds = Object.keys(mistakes) as readonly MistakeId[];
/** The size of a step of gradient descent, and the seed of the weights that it begins with. */
export interface Training {
  readonly eta: number;
  readonly seed: number;
}

export const viewNames = ['curves', 'graph', 'network'] as const satisfies readonly ViewName[];

/** Parts of the page that a link can leave away. */
export const hideable = ['header', 'panel', 'inputs', 'timeline'] as const;
export type Hideable = (typeof hideable)[number];

export interface Choices {
  readonly lesson: LessonId;
  /** Index into the frames of the lesson. */
  readonly at: number;
  /** Inputs that the reader has changed; all others keep the lesson's numbers. */
  readonly inputs: Inputs;
  readonly network: Network;
  /** The reader's own program: the last one that compiled. */
  readonly program: string;
  /** How the reader's own program is differentiated: the mode, the target, the input to differentiate by. */
  readonly mode: Mode;
  readonly target: NodeId | undefined;
  readonly by: NodeId | undefined;
  /** The form of its graph: equal parts one node, what is written out collapsed, nodes that are opened. */
  readonly share: boolean;
  readonly collapsed: boolean;
  readonly opened: readonly NodeId[];
  /** Absent: the lesson's own first view, the lesson's own pace. */
  readonly view: ViewName | undefined;
  readonly pace: Pace | undefined;
  readonly tool: Tool;
  readonly nudge: Push;
  /** The mistake that is made on purpose, beside the right numbers. */
  readonly mistake: MistakeId | undefined;
  /** The rate of the step of gradient descent that follows, and of weights that are updated too early. */
  readonly rate: number;
  /** What the network is trained with. */
  readonly samples: SampleData;
  readonly training: Training;
  readonly codeFor: CodeKind;
  readonly notation: NotationId;
  /** Where indices begin; absent: where the notation has them begin. */
  readonly base: IndexBase | undefined;
  readonly lang: Lang;
  readonly theme: Theme;
  readonly embed: boolean;
  readonly hide: readonly Hideable[];
}

/** The reader's own program as it opens: reverse mode, the graph as it is written. */
export const plainWay = {
  mode: 'reverse',
  target: undefined,
  by: undefined,
  share: false,
  collapsed: false,
  opened: [],
} as const satisfies Partial<Choices>;

/** Choices of a reader who has chosen nothing. */
export const startChoices: Choices = {
  lesson: 'exp',
  at: 0,
  inputs: {},
  network: defaultNetwork,
  program: firstOwnProgram,
  ...plainWay,
  view: undefined,
  pace: undefined,
  tool: 'steps',
  nudge: { by: undefined, h: 0.1 },
  mistake: undefined,
  rate: usualRate,
  samples: 'xor',
  training: { eta: 2, seed: 1 },
  codeFor: 'tape',
  notation: 'theta',
  base: undefined,
  lang: 'en',
  theme: 'light',
  embed: false,
  hide: [],
};
