// The tools of the panel: the menu of them, and the one that is open.
import type { ReactNode } from 'react';
import type { Lesson } from '../../lessons';
import { type Tool, toolsOf } from '../../state';
import { Boundary, useApp, useScene, useWords } from '../marks';
import { Select } from '../widgets';
import { Check } from '../tools/check';
import { Code } from '../tools/code';
import { FourViews } from '../tools/four';
import { Jacobian } from '../tools/jacobian';
import { Mistakes } from '../tools/mistakes';
import { Nudge } from '../tools/nudge';
import { Training } from '../tools/training';

/** The menu of the tools that a lesson has; a key opens each as well. */
export function ToolMenu({ tool, lesson }: { readonly tool: Tool; readonly lesson: Lesson }) {
  const { actions } = useApp();
  const words = useWords();
  const offered = toolsOf(lesson);
  return (
    <Select
      className="tool-menu"
      label={words.tools.label}
      title={words.tools.label}
      value={tool}
      options={offered.map((each) => ({ value: each, text: words.tools[each] }))}
      choose={actions.setTool}
    />
  );
}

/** What each tool shows, by its row in the table of tools; the steps are the panel itself. */
const views: Readonly<Record<Tool, () => ReactNode>> = {
  steps: () => null,
  jacobian: Jacobian,
  code: Code,
  nudge: Nudge,
  four: FourViews,
  mistakes: Mistakes,
  check: Check,
  training: Training,
};

export function Tools({ tool }: { readonly tool: Tool }) {
  const lesson = useScene((scene) => scene.lesson.id);
  const View = views[tool];
  return (
    <Boundary key={`${tool} ${lesson}`}>
      <View />
    </Boundary>
  );
}
