// The stage: the lesson's formula, the view and its alternatives, the drawing, the inputs under it.
import { useRef } from 'react';
import type { Ref } from '../../engine';
import type { ViewName } from '../../lessons';
import {
  actions,
  firstWrong,
  followed,
  nudgeOf,
  stagedDerivation,
  type Place,
  type Scene,
  type State,
  toolOf,
  viewOf,
} from '../../state';
import { Boundary, Formula, useFittedLines, useWords } from '../marks';
import { CurveView } from '../curves';
import { GraphView } from '../graph';
import { DerivationScene } from './DerivationScene';
import { Inputs } from './Inputs';
import { InputTools } from './InputTools';
import { Inspector } from './Inspector';
import { NetworkView } from '../network';
import { ProgramEditor } from './ProgramEditor';
import { ShapeMenu } from '../shape';
import { ViewSwitch } from './ViewSwitch';
import './stage.css';

/** TeX longer than this is set smaller, so that it leaves room for the view switch. */
const longFormula = 60;

/** The lesson's formula, as large as the room beside the buttons allows. */
function StageFormula({ tex }: { readonly tex: string }) {
  const box = useRef<HTMLDivElement>(null);
  useFittedLines(box, '.stage-line', tex);
  return (
    <div className={tex.length > longFormula ? 'stage-formula long' : 'stage-formula'} ref={box}>
      <div className="stage-line">
        <Formula tex={tex} />
      </div>
    </div>
  );
}

interface StageProps {
  readonly scene: Scene;
  readonly state: State;
}

const ringOf = ({ scene, state: { choices } }: StageProps): Place | undefined =>
  toolOf(choices, scene.lesson) === 'mistakes' ? firstWrong(scene, choices.mistake) : undefined;

/** What the reader follows, from one view to the other. */
const keptOf = ({ scene, state: { choices, pinned } }: StageProps): Ref | undefined =>
  toolOf(choices, scene.lesson) === 'four' && scene.tape.mode === 'reverse' ? followed(scene, pinned) : pinned;

const views: Readonly<Record<ViewName, (props: StageProps) => React.ReactNode>> = {
  curves: ({ scene }) => <CurveView scene={scene} onInput={actions.setInput} />,
  graph: ({ scene, state }) => (
    <GraphView
      scene={scene}
      pinned={state.pinned}
      kept={keptOf({ scene, state })}
      nudged={toolOf(state.choices, scene.lesson) === 'nudge' ? nudgeOf(scene, state.choices.nudge) : undefined}
      ringed={ringOf({ scene, state })}
    />
  ),
  network: ({ scene, state }) =>
    scene.lesson.network !== undefined && (
      <NetworkView
        shape={scene.lesson.network}
        scene={scene}
        pinned={state.pinned}
        kept={keptOf({ scene, state })}
        ringed={ringOf({ scene, state })}
      />
    ),
};

export function Stage({ scene, state }: StageProps) {
  const words = useWords();
  const drawing = useRef<HTMLDivElement>(null);
  const { lesson, lang } = scene;
  const view = viewOf(state.choices, scene);
  const derivation = stagedDerivation(state.choices, scene);
  const View = views[view];
  /** The panel says what the card would, and the card would cover the paths. */
  const four = toolOf(state.choices, lesson) === 'four';
  return (
    <main className="stage" aria-label={`${words.stage}: ${lesson.title[lang]}`}>
      <div className="stage-head">
        {lesson.editable === true ? (
          <ProgramEditor scene={scene} state={state} />
        ) : (
          <StageFormula tex={lesson.formula} />
        )}
        {lesson.network !== undefined && <ShapeMenu network={lesson.network} state={state} />}
        {!state.choices.hide.includes('inputs') && <InputTools scene={scene} state={state} />}
        <ViewSwitch scene={scene} shown={derivation === undefined ? view : 'derivation'} />
      </div>
      <div className="stage-view" ref={drawing}>
        <Boundary key={`${lesson.id} ${view}`}>
          {derivation === undefined ? (
            <View scene={scene} state={state} />
          ) : (
            <DerivationScene scene={scene} derivation={derivation} />
          )}
          {derivation === undefined && view !== 'curves' && !four && (
            <Inspector scene={scene} stage={drawing} pinned={state.pinned} />
          )}
        </Boundary>
      </div>
      {!state.choices.hide.includes('inputs') && <Inputs scene={scene} state={state} />}
    </main>
  );
}
