// The tools of the panel as data: in which lessons each is offered, what it needs of the page, which choices are its own.
import { memo } from '../../engine/memo';
import type { Lesson, Text } from '../../lessons';

/** What a tool draws over the picture on the stage. */
export type Overlay = 'changes' | 'paths' | 'mistake';

interface ToolRow {
  /** The key that opens it, and closes it again. */
  readonly key: string | undefined;
  /** What the key does, in words; its name in the menu stands in the dictionaries. */
  readonly label: Text | undefined;
  /** Whether a lesson that has inputs has the tool. */
  offered(lesson: Lesson): boolean;
  readonly panel: {
    /** The formula of the step stands over it. */
    readonly step: boolean;
    /** What the lecture itself shows stands in the panel: no tool is open. */
    readonly lecture: boolean;
    /** It needs more of the window. */
    readonly wide?: true;
  };
  readonly overlay: Overlay | undefined;
  /** It takes the stage as well, until the reader chooses a view or goes on with the lecture. */
  readonly staged: boolean;
  /** Whether it shows numbers that the lecture has not come to, and so waits while one is asked for. */
  readonly tells: boolean;
  /** It is for who writes or teaches, in every lesson: the audience does not see it, and a link that is shared does not open it. */
  readonly alone?: true;
  /** Choices that a link names while the tool is open. */
  readonly fields: readonly string[];
}

const withBackward = ({ passes, editable }: Lesson): boolean =>
  editable === true || passes.some(({ mode }) => mode === 'reverse');
const inGraphs = ({ plots }: Lesson): boolean => plots === undefined;

const lecture = { step: true, lecture: true } as const;
const withStep = { step: true, lecture: false } as const;
const withoutStep = { step: false, lecture: false } as const;

/** Every tool, in the order of the menu. The first is what the panel shows when no tool is open. */
const toolTable = {
  steps: {
    key: undefined,
    label: undefined,
    offered: () => true,
    panel: lecture,
    overlay: undefined,
    staged: false,
    tells: false,
    fields: [],
  },
  jacobian: {
    key: 'j',
    label: { en: 'Jacobian or steps', zh: '雅可比矩阵 / 步骤' },
    offered: inGraphs,
    panel: withStep,
    overlay: undefined,
    staged: false,
    tells: true,
    fields: [],
  },
  nudge: {
    key: 'u',
    label: { en: 'Nudge or steps', zh: '微扰 / 步骤' },
    offered: inGraphs,
    panel: withStep,
    overlay: 'changes',
    staged: false,
    tells: true,
    fields: ['nudge'],
  },
  four: {
    key: '4',
    label: { en: 'One quantity, four ways, or steps', zh: '一个量四种写法 / 步骤' },
    offered: inGraphs,
    panel: withoutStep,
    overlay: 'paths',
    staged: false,
    tells: true,
    fields: [],
  },
  mistakes: {
    key: 'm',
    label: { en: 'Mistakes or steps', zh: '常见错误 / 步骤' },
    offered: inGraphs,
    panel: withoutStep,
    overlay: 'mistake',
    staged: false,
    tells: true,
    fields: ['mistake', 'rate'],
  },
  check: {
    key: 'i',
    label: { en: 'Is my number right? or steps', zh: '我的数对吗？ / 步骤' },
    offered: withBackward,
    panel: withoutStep,
    overlay: undefined,
    staged: false,
    tells: false,
    fields: [],
  },
  practice: {
    key: 'q',
    label: { en: 'Practice or steps', zh: '练习 / 步骤' },
    offered: inGraphs,
    panel: withoutStep,
    overlay: undefined,
    staged: false,
    tells: false,
    fields: [],
  },
  training: {
    key: 't',
    label: { en: 'Training or steps', zh: '训练 / 步骤' },
    offered: ({ network }) => network !== undefined,
    panel: withoutStep,
    overlay: undefined,
    staged: true,
    tells: true,
    fields: ['samples', 'training'],
  },
  code: {
    key: 'c',
    label: { en: 'Code or steps', zh: '代码 / 步骤' },
    offered: () => true,
    panel: withStep,
    overlay: undefined,
    staged: false,
    tells: false,
    fields: [],
  },
  write: {
    key: 'a',
    label: { en: 'Write a lesson', zh: '写一课' },
    offered: () => true,
    panel: { ...withoutStep, wide: true },
    overlay: undefined,
    staged: false,
    tells: false,
    alone: true,
    fields: [],
  },
} as const satisfies Readonly<Record<string, ToolRow>>;

export type Tool = keyof typeof toolTable;

/** The order in which the tools are listed. */
export const tools = Object.keys(toolTable) as readonly Tool[];

/** What stands in the panel when no tool is open. */
export const plainTool = 'steps' satisfies Tool;

/** What is known of a tool. */
export const toolRow = (tool: Tool): ToolRow => toolTable[tool];

const listed = memo((lesson: Lesson, keeps: boolean): readonly Tool[] =>
  tools.filter(
    (tool) =>
      tool === plainTool ||
      toolRow(tool).alone === true ||
      (lesson.inputs.length > 0 && toolRow(tool).offered(lesson) && !(keeps && toolRow(tool).tells)),
  ),
);

/** The tools of a lesson's panel: what has no input has none but the steps. `keeps`: the link leaves numbers away. */
export const toolsOf = (lesson: Lesson, keeps = false): readonly Tool[] => listed(lesson, keeps);

/** The tool as others see it who are given the moment. */
export const sharedTool = (tool: Tool): Tool => (toolRow(tool).alone === true ? plainTool : tool);

/** Whether a link names a choice because its tool is open. */
export const isNamedBy = (tool: Tool, choice: string): boolean => toolRow(tool).fields.includes(choice);
