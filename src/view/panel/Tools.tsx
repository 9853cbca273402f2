// The tools of the panel: the menu of them, and the one that is open.
import type { Lesson } from '../../lessons';
import { actions, type Scene, type State, type Tool, toolsOf } from '../../state';
import { Boundary, useWords } from '../marks';
import { Select } from '../widgets';
import { Code } from '../tools/code';
import { FourViews } from '../tools/four';
import { Jacobian } from '../tools/jacobian';
import { Mistakes } from '../tools/mistakes';
import { Nudge } from '../tools/nudge';
import { Training } from '../tools/training';

/** The menu of the tools that a lesson has; a key opens each as well. */
export function ToolMenu({ tool, lesson }: { readonly tool: Tool; readonly lesson: Lesson }) {
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

interface ToolsProps {
  readonly tool: Tool;
  readonly scene: Scene;
  readonly state: State;
}

/** What each tool shows, by its row in the table of tools; the steps are the panel itself. */
const views: Readonly<Record<Tool, (props: Omit<ToolsProps, 'tool'>) => React.ReactNode>> = {
  steps: () => null,
  jacobian: ({ scene }) => <Jacobian scene={scene} />,
  code: ({ scene, state }) => <Code scene={scene} kind={state.choices.codeFor} />,
  nudge: ({ scene, state }) => <Nudge scene={scene} push={state.choices.nudge} />,
  four: ({ scene, state }) => <FourViews scene={scene} pinned={state.pinned} />,
  mistakes: ({ scene, state }) => <Mistakes scene={scene} chosen={state.choices.mistake} pinned={state.pinned} />,
  training: ({ scene, state }) => <Training scene={scene} choices={state.choices} pinned={state.pinned} />,
};

export function Tools({ tool, scene, state }: ToolsProps) {
  const View = views[tool];
  return (
    <Boundary key={`${tool} ${scene.lesson.id}`}>
      <View scene={scene} state={state} />
    </Boundary>
  );
}
