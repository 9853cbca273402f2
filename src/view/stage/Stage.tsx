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
  toolRow,
  type Overlay,
  type Nudged,
  viewOf,
} from '../../state';
import { Boundary, Formula, useWords } from '../marks';
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

interface StageProps {
  readonly scene: Scene;
  readonly state: State;
}

/** What a drawing shows of the open tool and of what the reader follows. */
interface Over {
  readonly kept: Ref | undefined;
  readonly nudged: Nudged | undefined;
  readonly ringed: Place | undefined;
}

const overlays: Readonly<Record<Overlay, (props: StageProps) => Partial<Over>>> = {
  changes: ({ scene, state }) => ({ nudged: nudgeOf(scene, state.choices.nudge) }),
  // What the reader follows, from one view to the other.
  paths: ({ scene, state }) => (scene.tape.mode === 'reverse' ? { kept: followed(scene, state.pinned) } : {}),
  mistake: ({ scene, state }) => ({ ringed: firstWrong(scene, state.choices.mistake) }),
};

const overlayOf = ({ scene, state }: StageProps): Overlay | undefined =>
  toolRow(toolOf(state.choices, scene.lesson)).overlay;

const networkOver = ({ kept, ringed }: Over) => ({ kept, ringed });

function overOf(props: StageProps): Over {
  const overlay = overlayOf(props);
  return {
    kept: props.state.pinned,
    nudged: undefined,
    ringed: undefined,
    ...(overlay !== undefined && overlays[overlay](props)),
  };
}

const views: Readonly<Record<ViewName, (props: StageProps) => React.ReactNode>> = {
  curves: ({ scene }) => <CurveView scene={scene} onInput={actions.setInput} />,
  graph: (props) => <GraphView scene={props.scene} pinned={props.state.pinned} {...overOf(props)} />,
  network: ({ scene, state }) =>
    scene.lesson.network !== undefined && (
      <NetworkView
        shape={scene.lesson.network}
        scene={scene}
        pinned={state.pinned}
        {...networkOver(overOf({ scene, state }))}
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
  const covered = toolRow(toolOf(state.choices, lesson)).overlay === 'paths';
  return (
    <main className="stage" aria-label={`${words.stage}: ${lesson.title[lang]}`}>
      <div className="stage-head">
        {lesson.editable === true ? (
          <ProgramEditor scene={scene} state={state} />
        ) : (
          <div className={lesson.formula.length > longFormula ? 'stage-formula long' : 'stage-formula'}>
            <Formula tex={lesson.formula} />
          </div>
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
          {derivation === undefined && view !== 'curves' && !covered && (
            <Inspector scene={scene} stage={drawing} pinned={state.pinned} />
          )}
        </Boundary>
      </div>
      {!state.choices.hide.includes('inputs') && <Inputs scene={scene} state={state} />}
    </main>
  );
}
