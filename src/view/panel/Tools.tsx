// The tools of the panel: the menu of them, and the one that is open.
import type { ReactNode } from 'react';
import type { Lesson } from '../../lessons';
import { isWaiting, type Tool, toolRow } from '../../state';
import { Boundary, Later, type Part, partOf, useChoice, useScene, useWords, withFigures, withLesson } from '../marks';
import { Popover } from '../widgets';

const toolRows = partOf(() => import('./ToolRows'));

/** The menu of the tools that a lesson has; a key opens each as well. */
export function ToolMenu({ tool, lesson }: { readonly tool: Tool; readonly lesson: Lesson }) {
  const words = useWords();
  const { menu } = words.tools;
  return (
    <Popover
      label={`${menu}: ${words.tools[tool]}`}
      face={
        <>
          <span className="tool-menu-name" data-tool={tool}>
            {toolRow(tool).panel.lecture ? menu : words.tools[tool]}
          </span>
          <span aria-hidden="true">▾</span>
        </>
      }
      buttonClass="tool-menu"
      className="tool-list"
      title={menu}
      role="menu"
      menu
    >
      <Later part={toolRows} show={({ ToolRows }) => <ToolRows tool={tool} lesson={lesson} />} aside />
    </Popover>
  );
}

interface ToolRow {
  readonly part: Part<unknown> | undefined;
  readonly View: () => ReactNode;
}

function rowOf<T>(fetch: () => Promise<T>, show: (there: T) => ReactNode): ToolRow {
  const part = partOf(fetch);
  return { part, View: () => <Later part={part} show={show} /> };
}

const check = partOf(() => withFigures(() => import('../tools/check')));

/** What each tool shows, by its row in the table of tools; the steps are the panel itself. */
const rows: Readonly<Record<Tool, ToolRow>> = {
  steps: { part: undefined, View: () => null },
  jacobian: rowOf(
    () => withFigures(() => import('../tools/jacobian')),
    ({ Jacobian }) => <Jacobian />,
  ),
  code: rowOf(
    () => import('../tools/code'),
    ({ Code }) => <Code />,
  ),
  nudge: rowOf(
    () => withFigures(() => import('../tools/nudge')),
    ({ Nudge }) => <Nudge />,
  ),
  four: rowOf(
    () => import('../tools/four'),
    ({ FourViews }) => <FourViews />,
  ),
  mistakes: rowOf(
    () => withFigures(() => import('../tools/mistakes')),
    ({ Mistakes }) => <Mistakes />,
  ),
  check: { part: check, View: () => <Later part={check} show={({ Check }) => <Check />} /> },
  practice: rowOf(
    // Exercises set networks, too.
    () => withLesson('network', () => import('../tools/practice')),
    ({ Practice }) => <Practice />,
  ),
  training: rowOf(
    () => withFigures(() => import('../tools/training')),
    ({ Training }) => <Training />,
  ),
  write: rowOf(
    () => import('../tools/writing'),
    ({ Write }) => <Write />,
  ),
};

/** The code of a tool, where it comes later. */
export const toolPart = (tool: Tool): Part<unknown> | undefined => rows[tool].part;

/** The blank for the number that is asked for; it comes with the checker. */
export const Asked = (): ReactNode => {
  const asks = useChoice('ask').length > 0;
  return asks && <Later part={check} show={({ Blank }) => <Blank />} />;
};

export function Tools({ tool }: { readonly tool: Tool }) {
  const { lesson, waits } = useScene((scene) => ({ lesson: scene.lesson.id, waits: isWaiting(tool, scene) }));
  const words = useWords();
  const { View } = rows[tool];
  if (waits) return <p className="why">{words.toolWaits}</p>;
  return (
    // Who writes goes on writing in the lesson that has been begun.
    <Boundary key={toolRow(tool).alone === true ? tool : `${tool} ${lesson}`}>
      <View />
    </Boundary>
  );
}
