// The stage: the lesson's formula, the view and its alternatives, the drawing, the inputs under it.
import { type RefObject, useId, useRef, useState } from 'react';
import { ladderTex, type ViewName } from '../../lessons';
import {
  type Choices,
  hiddenParts,
  type Scene,
  stagedDerivation,
  stagedPrice,
  stagedTool,
  type Tool,
  toolOf,
  toolRow,
  viewOf,
} from '../../state';
import { Boundary, Later, partOf, useApp, useChoice, useChosen, useScene, useWords } from '../marks';
import { ShapeMenu } from '../shape';
import { IconButton } from '../widgets';
import { Caption } from './Caption';
import { Drawing, useOverlay } from './Drawing';
import { Flights } from './Flights';
import { DrawerAdjoints, Inputs } from './Inputs';
import { InputTools } from './InputTools';
import { StageFormula } from './StageFormula';
import { ViewSwitch } from './ViewSwitch';
import './stage.css';

/** The field for the reader's own program. */
export const editor = partOf(() => import('./ProgramEditor'));

const pointer = partOf(() => import('./AroundPointer'));

/** What follows the pointer, beside what is drawn. */
function Pointed({ stage }: { readonly stage: RefObject<HTMLElement | null> }) {
  const lesson = useScene((scene) => scene.lesson);
  const { lecture } = useChosen(({ choices }) => toolRow(toolOf(choices, lesson)).panel);
  // The tool says what the card would, and lights its own paths.
  if (useOverlay() === 'paths') return null;
  return (
    <Later part={pointer} show={({ AroundPointer }) => <AroundPointer stage={stage} overPanel={lecture} />} aside />
  );
}

/** What is on the stage: the lesson's formula, without what adds nothing and as far as it is found, or that of a ladder. */
function formulaOf(choices: Pick<Choices, 'view' | 'tool'>, scene: Scene): string {
  const { lesson, quiet, beat } = scene;
  if (beat.sought === true) return lesson.formula.replace(/=.*/s, '=\\;?');
  if (stagedPrice(choices, scene) === 'ladder') return ladderTex;
  return quiet.size > 0 && lesson.quiet !== undefined ? lesson.quiet.formula : lesson.formula;
}

/** What the lesson is about: its formula, or the field for the reader's own. */
function Head({ beside }: { readonly beside: string }) {
  const view = useChoice('view');
  const tool = useChoice('tool');
  const { editable, formula, later } = useScene((scene) => ({
    later: scene.lesson.quiet && scene.lesson.formula,
    editable: scene.lesson.editable === true && stagedPrice({ view, tool }, scene) !== 'ladder',
    formula: formulaOf({ view, tool }, scene),
  }));
  if (!editable) return <StageFormula tex={formula} later={later} beside={beside} />;
  return <Later part={editor} show={({ ProgramEditor }) => <ProgramEditor />} />;
}

/** Marks and controls: a press on them is not one beside them. */
const pressable = '[data-ref], [data-node], .card, button, a, input, select, textarea, label';

/** What the lecture has on the stage. */
function lecturedOn(choices: Pick<Choices, 'view' | 'tool'>, scene: Scene): ViewName | 'derivation' | 'price' {
  if (stagedPrice(choices, scene) !== undefined) return 'price';
  return stagedDerivation(choices, scene) === undefined ? viewOf(choices, scene) : 'derivation';
}

/** What is there of itself while no view is chosen: the open tool, else what the beat puts there. */
function useOwn(): Tool | 'derivation' | 'price' | undefined {
  const open = useChoice('tool');
  const { lesson, derives, priced } = useScene((scene) => ({
    lesson: scene.lesson,
    derives: scene.beat.focus?.derivation !== undefined,
    priced: stagedPrice({ view: undefined, tool: open }, scene) !== undefined,
  }));
  const tool = useChosen(({ choices }) => toolOf(choices, lesson));
  if (toolRow(tool).staged) return tool;
  if (priced) return 'price';
  return derives ? 'derivation' : undefined;
}

export function Stage() {
  const words = useWords();
  const { actions } = useApp();
  const stage = useRef<HTMLElement>(null);
  const inputs = useId();
  /** Where room is short, the inputs lie in a drawer. */
  const [drawer, setDrawer] = useState(false);
  const chosen = useChoice('view');
  const tool = useChoice('tool');
  const { lesson, lang, view, lectured, grown } = useScene((scene) => ({
    lesson: scene.lesson,
    lang: scene.lang,
    view: viewOf({ view: chosen }, scene),
    grown: scene.beat.focus?.network?.layers.join('-') ?? '',
    lectured: lecturedOn({ view: chosen, tool }, scene),
  }));
  const staged = useChosen(({ choices }) => stagedTool(choices, lesson));
  const own = useOwn();
  const isDrawn = lectured === view && staged === undefined;
  const hidden = useChosen(hiddenParts);
  const hasInputs = !hidden.includes('inputs');
  const adjoints = hasInputs && !drawer && <DrawerAdjoints />;
  const hasMenus = !hidden.includes('menus');
  return (
    <main
      className="stage"
      aria-label={`${words.stage}: ${lesson.title[lang]}`}
      ref={stage}
      tabIndex={-1}
      onClick={({ target }) => {
        if (target instanceof Element && target.closest(pressable) === null) actions.pin(undefined);
      }}
    >
      <div className="stage-head">
        {!hidden.includes('formula') && <Head beside={own ?? ''} />}
        {hasMenus && lesson.network !== undefined && <ShapeMenu network={lesson.network} />}
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
        {hasMenus && <ViewSwitch shown={staged ?? lectured} own={own} />}
      </div>
      <div className="stage-view">
        <Boundary key={`${lesson.id} ${lectured} ${grown} ${staged}`}>
          <Drawing />
        </Boundary>
        <Flights />
      </div>
      <Boundary>{isDrawn && grown === '' && view !== 'curves' && <Pointed stage={stage} />}</Boundary>
      {staged === undefined && (hidden.includes('text') ? adjoints : <Caption>{adjoints}</Caption>)}
      {hasInputs && (
        <div className={drawer ? 'drawer shaded open' : 'drawer'} id={inputs}>
          <Inputs />
          <InputTools />
        </div>
      )}
    </main>
  );
}
