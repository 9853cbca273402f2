// The panel: where one is, what the lecturer says, the formula of the step, and what has been saved so far.
import { valueRef } from '../../engine/ref';
import { useRef } from 'react';
import {
  commandOf,
  hiddenParts,
  mayRemark,
  type Scene,
  stagedDerivation,
  stagedTool,
  toolOf,
  toolRow,
  toolsOf,
} from '../../state';
import { rungsOf } from '../../lessons';
import {
  Boundary,
  RemarkNote,
  Rich,
  PrecisionNote,
  useApp,
  useChoice,
  useChosen,
  useMore,
  useScene,
  useWords,
} from '../marks';
import { IconButton } from '../widgets';
import { DerivationView } from './DerivationView';
import { Equations } from './Equations';
import { LadderChart } from './LadderChart';
import { isTall } from './isTall';
import { Ledger } from './Ledger';
import { Recursion } from './Recursion';
import { Say } from './Say';
import { StepFormula } from './StepFormula';
import { Asked, Tools, ToolMenu } from './Tools';
import { Welcome } from './Welcome';
import { WorkMeter } from './WorkMeter';
import './panel.css';

/** More rows than this would push the panel over the edge of a projector. */
const ledgerRows = 6;
/** A sum of so many contributions has room above the ledger; each more needs that of two rows. */
const usualSum = 2;

/** Whether a graph is so small that all of it can be listed under the formulas of its steps. */
function isListed(graph: Scene['graph']): boolean {
  const { size, nodes } = graph;
  if (size > ledgerRows) return false;
  const longest = Math.max(usualSum, ...nodes.map(({ out }) => out.length));
  // A remark above it needs the room of a row.
  return size + 2 * (longest - usualSum) + (mayRemark(graph) ? 1 : 0) <= ledgerRows;
}

/** Why it is as the lecturer says. */
function Why() {
  const why = useScene(({ beat, lang }) => beat.why?.[lang]);
  return (
    why !== undefined && (
      <p className="why">
        <Rich text={why} explains />
      </p>
    )
  );
}

/** Turns the asking for each new number on and off. */
function AskButton() {
  const { actions } = useApp();
  const { lang, asks } = useChosen(({ choices }) => ({ lang: choices.lang, asks: choices.ask.length > 0 }));
  const { label, keys } = commandOf('ask');
  return (
    <IconButton
      icon="ask"
      label={label[lang]}
      title={`${label[lang]} (${keys[0]?.toUpperCase() ?? ''})`}
      className="ask-button"
      aria-pressed={asks}
      onClick={actions.toggleAsking}
    />
  );
}

/** Which parts there is room for. */
function roomsOf(scene: Scene): {
  readonly rungs: number | undefined;
  readonly ledger: boolean;
  readonly meter: boolean;
} {
  const { lesson, graph, beat, run, tape, equations, section } = scene;
  const rungs = lesson.editable === true ? rungsOf(lesson.program) : undefined;
  // The chart of the ladder, and the reasons where the result is infinite, take the ledger's room.
  const room = lesson.editable !== true || (rungs === undefined && Number.isFinite(run.at(valueRef(tape.target))));
  const ledger = room && lesson.equations === undefined && lesson.plots === undefined && isListed(graph);
  // The recursion, and gradients in their two parts, need the room of the meter.
  // Of a network they are counted while they are computed; later the equations of the gradients need the room.
  const counted = lesson.layers !== undefined && section.hue !== 'partial';
  const meterFits =
    !isTall(scene) &&
    !counted &&
    beat.recursion === undefined &&
    equations.every(({ items, longer }) => items !== longer?.items);
  return { rungs, ledger, meter: lesson.plots === undefined && meterFits };
}

/** What stands under the formula while no tool is open. */
function Steps({ hasFormula }: { readonly hasFormula: boolean }) {
  const { rungs, ledger } = useScene(roomsOf);
  const view = useChoice('view');
  const derives = useScene(
    (scene) => scene.derivation !== undefined && scene.lines > 0 && stagedDerivation({ view }, scene) === undefined,
  );
  return (
    <>
      {hasFormula && <Recursion />}
      {rungs !== undefined && <LadderChart rungs={rungs} />}
      {hasFormula && <Equations />}
      {hasFormula && derives && <DerivationView />}
      {ledger && <Ledger />}
    </>
  );
}

function StepNotes() {
  const step = useScene((scene) => scene.step);
  if (step?.kind !== 'value' && step?.kind !== 'partial') return null;
  return (
    <>
      <PrecisionNote id={step.node} />
      {step.kind === 'partial' && <RemarkNote id={step.node} />}
    </>
  );
}

export function Panel() {
  const words = useWords();
  const box = useRef<HTMLElement>(null);
  useMore(box);
  const { lang, section, lesson } = useScene(({ lang, section, lesson }) => ({ lang, section, lesson }));
  const { meter } = useScene(roomsOf);
  const hidden = useChosen(hiddenParts);
  const hasMenus = !hidden.includes('menus');
  const hasText = !hidden.includes('text');
  const hasFormula = !hidden.includes('formula');
  /** What the lecturer says stands beside the lecture's own picture. */
  const staged = useChosen(({ choices }) => stagedTool(choices, lesson) !== undefined);
  const { tool, asks } = useChosen(({ choices }) => ({
    tool: toolOf(choices, lesson),
    asks: choices.ask.length > 0,
  }));
  const { step, lecture } = toolRow(tool).panel;
  return (
    <aside
      className={`panel shaded${lecture ? '' : ' with-tool'}`}
      ref={box}
      data-keys="scroll"
      data-tool={lecture ? undefined : tool}
      aria-label={words.panel}
    >
      <div className="panel-head">
        <p className={`panel-section hue-${section.hue}`}>
          <span className="dot" />
          <span>{section.title[lang]}</span>
        </p>
        {hasMenus && (
          <span className="panel-menus">
            {toolsOf(lesson).length > 1 && <ToolMenu tool={tool} lesson={lesson} />}
            <AskButton />
          </span>
        )}
      </div>
      {hasText && !staged && <Say />}
      <Boundary>
        <Asked />
        <div className="step-room">
          {step && (
            <>
              {lecture && hasText && <Welcome />}
              {hasFormula && <StepFormula />}
              {hasText && <StepNotes />}
            </>
          )}
          {lecture && hasText && <Why />}
        </div>
        {lecture && <Steps hasFormula={hasFormula} />}
      </Boundary>
      {!lecture && <Tools tool={tool} />}
      {lecture && meter && !asks && <WorkMeter />}
    </aside>
  );
}
