// The stage: the lesson's formula, the view and its alternatives, the drawing, the inputs under it.
import { type ReactNode, type RefObject, useId, useMemo, useRef, useState } from 'react';
import type { Ref } from '../../engine';
import type { ViewName } from '../../lessons';
import {
  type Choices,
  firstWrong,
  followed,
  grownScene,
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
import { Boundary, useApp, useChoice, useChosen, useScene, useWords } from '../marks';
import { IconButton } from '../widgets';
import { CurveView } from '../curves';
import { GraphView } from '../graph';
import { Caption } from './Caption';
import { DerivationScene } from './DerivationScene';
import { Flights } from './Flights';
import { Inputs } from './Inputs';
import { InputTools } from './InputTools';
import { HoverPath } from './HoverPath';
import { Inspector } from './Inspector';
import { NetworkView } from '../network';
import { ProgramEditor } from './ProgramEditor';
import { ShapeMenu } from '../shape';
import { StageFormula } from './StageFormula';
import { ViewSwitch } from './ViewSwitch';
import './stage.css';

/** What a drawing shows of the open tool and of what the reader follows. */
interface Over {
  readonly kept: Ref | undefined;
  readonly nudged: Nudged | undefined;
  readonly ringed: Place | undefined;
}

/** What of the reader's choices is drawn over a scene. */
type Drawn = Pick<State, 'pinned'> & Pick<Choices, 'nudge' | 'mistake'>;

const overlays: Readonly<Record<Overlay, (scene: Scene, drawn: Drawn) => Partial<Over>>> = {
  changes: (scene, { nudge }) => ({ nudged: nudgeOf(scene, nudge) }),
  // What the reader follows, from one view to the other.
  paths: (scene, { pinned }) => (scene.tape.mode === 'reverse' ? { kept: followed(scene, pinned) } : {}),
  mistake: (scene, { mistake }) => ({ ringed: firstWrong(scene, mistake) }),
};

/** What the open tool draws over the stage. */
const useOverlay = (): Overlay | undefined => {
  const lesson = useScene((scene) => scene.lesson);
  return useChosen(({ choices }) => toolRow(toolOf(choices, lesson)).overlay);
};

function useOver(scene: Scene): Over {
  const overlay = useOverlay();
  const drawn = useChosen(({ pinned, choices: { nudge, mistake } }): Drawn => ({ pinned, nudge, mistake }));
  return {
    kept: drawn.pinned,
    nudged: undefined,
    ringed: undefined,
    ...(overlay !== undefined && overlays[overlay](scene, drawn)),
  };
}

function Curves() {
  const { actions } = useApp();
  return <CurveView scene={useScene()} onInput={actions.setInput} />;
}

function Graph() {
  const scene = useScene();
  const pinned = useChosen((state) => state.pinned);
  return <GraphView scene={scene} pinned={pinned} {...useOver(scene)} />;
}

function Network() {
  const scene = useScene();
  const view = useChoice('view');
  const { kept, ringed } = useOver(scene);
  const grown = useMemo(() => grownScene({ view }, scene), [view, scene]);
  const shown = grown ?? scene;
  const { network } = shown.lesson;
  return network !== undefined && <NetworkView shape={network} scene={shown} kept={kept} ringed={ringed} />;
}

const views: Readonly<Record<ViewName, () => ReactNode>> = { curves: Curves, graph: Graph, network: Network };

/** What follows the pointer: the card of what is lit, and the way from there to the output. */
function AroundPointer({ stage }: { readonly stage: RefObject<HTMLElement | null> }) {
  // The tool says what the card would, and lights its own paths.
  if (useOverlay() === 'paths') return null;
  return (
    <>
      <HoverPath />
      <Inspector stage={stage} />
    </>
  );
}

/** Marks and controls: a press on them is not one beside them. */
const pressable = '[data-ref], [data-node], .card, button, a, input, select, textarea, label';

export function Stage() {
  const words = useWords();
  const { actions } = useApp();
  const stage = useRef<HTMLElement>(null);
  const inputs = useId();
  /** Where room is short, the inputs lie in a drawer. */
  const [drawer, setDrawer] = useState(false);
  const chosen = useChoice('view');
  const { lesson, lang, view, derivation, beat, formula } = useScene((scene) => ({
    lesson: scene.lesson,
    lang: scene.lang,
    view: viewOf({ view: chosen }, scene),
    beat: scene.beat,
    formula:
      scene.quiet.size > 0 && scene.lesson.quiet !== undefined ? scene.lesson.quiet.formula : scene.lesson.formula,
    derivation: stagedDerivation({ view: chosen }, scene),
  }));
  const grown = beat.focus?.network?.layers.join('-') ?? '';
  const hasInputs = !useChoice('hide').includes('inputs');
  const View = views[view];
  return (
    <main
      className="stage"
      aria-label={`${words.stage}: ${lesson.title[lang]}`}
      ref={stage}
      onClick={({ target }) => {
        if (target instanceof Element && target.closest(pressable) === null) actions.pin(undefined);
      }}
    >
      <div className="stage-head">
        {lesson.editable === true ? <ProgramEditor /> : <StageFormula tex={formula} />}
        {lesson.network !== undefined && <ShapeMenu network={lesson.network} />}
        {hasInputs && <InputTools />}
        {hasInputs && (
          <IconButton
            icon="inputs"
            label={words.inputs}
            className="inputs-button"
            aria-expanded={drawer}
            aria-controls={inputs}
            onClick={() => setDrawer(!drawer)}
          />
        )}
        <ViewSwitch shown={derivation === undefined ? view : 'derivation'} />
      </div>
      <div className="stage-view">
        <Boundary key={`${lesson.id} ${view} ${grown}`}>
          {derivation === undefined ? <View /> : <DerivationScene derivation={derivation} />}
        </Boundary>
        <Flights />
      </div>
      <Boundary>
        {derivation === undefined && grown === '' && view !== 'curves' && <AroundPointer stage={stage} />}
      </Boundary>
      <Caption />
      {hasInputs && (
        <div className={drawer ? 'drawer open' : 'drawer'} id={inputs}>
          <Inputs />
          <InputTools />
        </div>
      )}
    </main>
  );
}
