// The panel: where one is, what the lecturer says, the formula of the step, and what has been saved so far.
import { valueRef } from '../../engine/ref';
import { stepSentence } from '../../draw/words';
import { rungsOf, type Scene, stagedDerivation, type State, toolOf, toolRow, toolsOf } from '../../state';
import { Boundary, RemarkNote, Rich, TrustNote, useWords } from '../marks';
import { DerivationView } from './DerivationView';
import { Equations } from './Equations';
import { LadderChart } from './LadderChart';
import { Ledger } from './Ledger';
import { Recursion } from './Recursion';
import { StepFormula } from './StepFormula';
import { Tools, ToolMenu } from './Tools';
import { WorkMeter } from './WorkMeter';
import './panel.css';

/** More rows than this would push the panel over the edge of a projector. */
const ledgerRows = 6;

export function Panel({ scene, state }: { readonly scene: Scene; readonly state: State }) {
  const words = useWords();
  const { lang, section, beat, lesson, step, frame, graph } = scene;
  const sentence = step === undefined || scene.guessing ? '' : stepSentence(step, scene.tape, scene.run, lang, lesson);
  const headline = beat.narrate === true && sentence !== '' ? sentence : beat.say[lang];
  const written =
    scene.derivation !== undefined && scene.lines > 0 && stagedDerivation(state.choices, scene) === undefined;
  const rungs = lesson.editable === true ? rungsOf(lesson.program) : undefined;
  // The chart of the ladder, and the reasons where the result is infinite, take the ledger's room.
  const room =
    lesson.editable !== true || (rungs === undefined && Number.isFinite(scene.run.at(valueRef(scene.tape.target))));
  const ledger = room && lesson.equations === undefined && lesson.plots === undefined && graph.size <= ledgerRows;
  // The recursion, and gradients in their two parts, need the room of the meter.
  const meterFits =
    beat.recursion === undefined && scene.equations.every(({ items, longer }) => items !== longer?.items);
  const tool = toolOf(state.choices, lesson);
  const { step: stepShown, lecture } = toolRow(tool).panel;
  return (
    <aside className={lecture ? 'panel' : 'panel with-tool'} aria-label={words.panel}>
      <div className="panel-head">
        <p className={`panel-section hue-${section.hue}`}>
          <span className="dot" />
          {section.title[lang]}
        </p>
        {toolsOf(lesson).length > 1 && <ToolMenu tool={tool} lesson={lesson} />}
      </div>
      <h1 className="say">
        <Rich text={headline} scene={scene} />
      </h1>
      <Boundary>
        {lecture && <Recursion scene={scene} />}
        {stepShown && <StepFormula scene={scene} />}
        {stepShown && (step?.kind === 'value' || step?.kind === 'partial') && (
          <TrustNote scene={scene} id={step.node} />
        )}
        {stepShown && step?.kind === 'partial' && <RemarkNote scene={scene} id={step.node} />}
        {lecture && rungs !== undefined && <LadderChart rungs={rungs} />}
        {lecture && written && <DerivationView scene={scene} />}
        {lecture && scene.equations.length > 0 && <Equations scene={scene} />}
        {lecture && ledger && <Ledger scene={scene} />}
      </Boundary>
      {lecture && beat.why !== undefined && (
        <p className="why">
          <Rich text={beat.why[lang]} scene={scene} />
        </p>
      )}
      {!lecture && <Tools tool={tool} scene={scene} state={state} />}
      {lecture && lesson.plots === undefined && meterFits && <WorkMeter scene={scene} />}
      <p className="hidden-text" role="status" aria-live="polite" key={frame.beat}>
        {sentence}
      </p>
    </aside>
  );
}
