// The tools of the panel: the switch between steps, Jacobian, nudge and training, and the tool that is open.
import type { Lesson } from '../lessons';
import { actions, type Scene, type State, type Tool, toolsOf } from '../state';
import { Boundary } from './Boundary';
import { useWords } from './context';
import { Jacobian } from './Jacobian';
import { Nudge } from './Nudge';
import { Training } from './training/Training';
import './tools.css';

export function ToolSwitch({ tool, lesson }: { readonly tool: Tool; readonly lesson: Lesson }) {
  const words = useWords();
  return (
    <fieldset className="paces tool-switch" data-tools={toolsOf(lesson).length}>
      <legend className="hidden-text">{words.tools.label}</legend>
      {toolsOf(lesson).map((each) => (
        <label key={each} className="pace">
          <input type="radio" name="tool" value={each} checked={tool === each} onChange={() => actions.setTool(each)} />
          <span>{words.tools[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface ToolsProps {
  readonly tool: Exclude<Tool, 'steps'>;
  readonly scene: Scene;
  readonly state: State;
}

const views: Readonly<Record<ToolsProps['tool'], (props: Omit<ToolsProps, 'tool'>) => React.ReactNode>> = {
  jacobian: ({ scene }) => <Jacobian scene={scene} />,
  nudge: ({ scene, state }) => <Nudge scene={scene} push={state.choices.nudge} />,
  training: ({ scene, state }) => <Training scene={scene} choices={state.choices} />,
};

export function Tools({ tool, scene, state }: ToolsProps) {
  const View = views[tool];
  return (
    <Boundary key={`${tool} ${scene.lesson.id}`}>
      <View scene={scene} state={state} />
    </Boundary>
  );
}
