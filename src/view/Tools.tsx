// The tools of the panel: the switch between steps, Jacobian, nudge and code, and the tool that is open.
import { actions, type Scene, type State, type Tool } from '../state';
import { Boundary } from './Boundary';
import { Code } from './code/Code';
import { useWords } from './context';
import { Jacobian } from './Jacobian';
import { Nudge } from './Nudge';
import './tools.css';

export function ToolSwitch({ tool, tools }: { readonly tool: Tool; readonly tools: readonly Tool[] }) {
  const words = useWords();
  return (
    <fieldset className="paces tool-switch">
      <legend className="hidden-text">{words.tools.label}</legend>
      {tools.map((each) => (
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
  code: ({ scene, state }) => <Code scene={scene} kind={state.choices.codeFor} />,
  nudge: ({ scene, state }) => <Nudge scene={scene} push={state.choices.nudge} />,
};

export function Tools({ tool, scene, state }: ToolsProps) {
  const View = views[tool];
  return (
    <Boundary key={`${tool} ${scene.lesson.id}`}>
      <View scene={scene} state={state} />
    </Boundary>
  );
}
