// The stage: the lesson's formula, the view and its alternatives, the drawing, the inputs under it.
import { type ReactNode, type RefObject, useRef } from 'react';
import type { Ref } from '../../engine';
import type { ViewName } from '../../lessons';
import {
  firstWrong,
  followed,
  nudgeOf,
  stagedDerivation,
  type Place,
  type Scene,
  type State,
  type Tool,
  toolOf,
  viewOf,
} from '../../state';
import { Boundary, Formula, useApp, useChoice, useChosen, useScene, useWords } from '../marks';
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

/** The tool that is open, where it can be opened. */
const useTool = (): Tool => {
  const lesson = useScene((scene) => scene.lesson);
  return useChosen(({ choices }) => toolOf(choices, lesson));
};

function useRing(scene: Scene): Place | undefined {
  const mistake = useChoice('mistake');
  return useTool() === 'mistakes' ? firstWrong(scene, mistake) : undefined;
}

/** What the reader follows, from one view to the other. */
const followedRef = (scene: Scene, tool: Tool, pinned: State['pinned']): Ref | undefined =>
  tool === 'four' && scene.tape.mode === 'reverse' ? followed(scene, pinned) : pinned;

function Curves() {
  const { actions } = useApp();
  return <CurveView scene={useScene()} onInput={actions.setInput} />;
}

function Graph() {
  const scene = useScene();
  const pinned = useChosen((state) => state.pinned);
  const push = useChoice('nudge');
  const tool = useTool();
  return (
    <GraphView
      scene={scene}
      pinned={pinned}
      kept={followedRef(scene, tool, pinned)}
      nudged={tool === 'nudge' ? nudgeOf(scene, push) : undefined}
      ringed={useRing(scene)}
    />
  );
}

function Network() {
  const scene = useScene();
  const pinned = useChosen((state) => state.pinned);
  const kept = followedRef(scene, useTool(), pinned);
  const ringed = useRing(scene);
  const { network } = scene.lesson;
  return (
    network !== undefined && <NetworkView shape={network} scene={scene} pinned={pinned} kept={kept} ringed={ringed} />
  );
}

const views: Readonly<Record<ViewName, () => ReactNode>> = { curves: Curves, graph: Graph, network: Network };

/** The card of the node that is lit, where there is room for it. */
function CardBeside({ stage }: { readonly stage: RefObject<HTMLElement | null> }) {
  const tool = useTool();
  /** The panel says what the card would, and the card would cover the paths. */
  const inPanel = tool === 'four';
  return !inPanel && <Inspector stage={stage} />;
}

export function Stage() {
  const words = useWords();
  const drawing = useRef<HTMLDivElement>(null);
  const chosen = useChoice('view');
  const { lesson, lang, view, derivation } = useScene((scene) => ({
    lesson: scene.lesson,
    lang: scene.lang,
    view: viewOf({ view: chosen }, scene),
    derivation: stagedDerivation({ view: chosen }, scene),
  }));
  const hasInputs = !useChoice('hide').includes('inputs');
  const View = views[view];
  return (
    <main className="stage" aria-label={`${words.stage}: ${lesson.title[lang]}`}>
      <div className="stage-head">
        {lesson.editable === true ? (
          <ProgramEditor />
        ) : (
          <div className={lesson.formula.length > longFormula ? 'stage-formula long' : 'stage-formula'}>
            <Formula tex={lesson.formula} />
          </div>
        )}
        {lesson.network !== undefined && <ShapeMenu network={lesson.network} />}
        {hasInputs && <InputTools />}
        <ViewSwitch shown={derivation === undefined ? view : 'derivation'} />
      </div>
      <div className="stage-view" ref={drawing}>
        <Boundary key={`${lesson.id} ${view}`}>
          {derivation === undefined ? <View /> : <DerivationScene derivation={derivation} />}
          {derivation === undefined && view !== 'curves' && <CardBeside stage={drawing} />}
        </Boundary>
      </div>
      {hasInputs && <Inputs />}
    </main>
  );
}
