// The tools of the panel as data: in which lessons each is offered, what it needs of the page, which choices are its own.
import type { Lesson } from '../../lessons';

/** What a tool draws over the picture on the stage. */
export type Overlay = 'changes' | 'paths' | 'mistake';

export interface ToolRow {
  /** The key that opens it, and closes it again. */
  readonly key: string | undefined;
  /** Whether a lesson that has inputs has the tool. */
  offered(lesson: Lesson): boolean;
  readonly panel: {
    /** The formula of the step stands over it. */
    readonly step: boolean;
  };
  readonly overlay: Overlay | undefined;
  /** Choices that a link names while the tool is open. */
  readonly fields: readonly string[];
}

const inGraphs = ({ plots }: Lesson): boolean => plots === undefined;

const withStep = { step: true } as const;
const withoutStep = { step: false } as const;

/** Every tool, in the order of the menu. The first is what the panel shows when no tool is open. */
const toolTable = {
  steps: { key: undefined, offered: () => true, panel: withStep, overlay: undefined, fields: [] },
  jacobian: { key: 'j', offered: inGraphs, panel: withStep, overlay: undefined, fields: [] },
  nudge: { key: 'u', offered: inGraphs, panel: withStep, overlay: 'changes', fields: ['nudge'] },
  four: { key: '4', offered: inGraphs, panel: withoutStep, overlay: 'paths', fields: [] },
  mistakes: {
    key: 'm',
    offered: inGraphs,
    panel: withoutStep,
    overlay: 'mistake',
    fields: ['mistake', 'rate'],
  },
  training: {
    key: 't',
    offered: ({ network }) => network !== undefined,
    panel: withoutStep,
    overlay: undefined,
    fields: ['samples', 'training'],
  },
  code: { key: 'c', offered: () => true, panel: withStep, overlay: undefined, fields: [] },
} as const satisfies Readonly<Record<string, ToolRow>>;

export type Tool = keyof typeof toolTable;

/** The order in which the tools are listed. */
export const tools = Object.keys(toolTable) as readonly Tool[];

/** What stands in the panel when no tool is open. */
export const plainTool = 'steps' satisfies Tool;

/** What is known of a tool. */
export const toolRow = (tool: Tool): ToolRow => toolTable[tool];

/** Whether a link names a choice because its tool is open. */
export const isNamedBy = (tool: Tool, choice: string): boolean => toolRow(tool).fields.includes(choice);
