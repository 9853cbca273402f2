// The formula of the step: in symbols, then with the numbers put in, then the result.
import { useRef } from 'react';
import { memo } from '../../engine/memo';
import { stepFormula, stepTex } from '../../draw/tex';
import { bypassSentence, derivativeTrust } from '../../draw/words';
import { type Scene, takesSteps } from '../../state';
import { Formula, useFittedLines, useScene } from '../marks';
import { isTall } from './isTall';
import './stepFormula.css';

/** The formula of the step, "=" under "="; none where no step was taken. Made once for a scene. */
export const stepLinesOf = memo(({ step, tape, run, lesson, lang, guessing, beat }: Scene): readonly string[] => {
  if (step === undefined) return [];
  const isBare = beat.sought === true && step.kind !== 'value';
  const told = isBare ? { ...step, rule: { kind: 'number', value: run.at(step.write) } as const } : step;
  const formula = stepFormula(told, tape, run, {
    labels: lesson.labels,
    lang,
    delta: lesson.layers !== undefined,
    curves: lesson.plots !== undefined,
  });
  // The rule under it says in symbols what sums are of, and needs the room.
  return stepTex(formula, !guessing, beat.recursion !== undefined);
});

/** Five rows and more are set smaller, so that they have their room. */
const manyRows = /(?:\\\\.*){4}/;

export function StepFormula() {
  const box = useRef<HTMLDivElement>(null);
  const lines = useScene(stepLinesOf);
  const { step, run, lang, lesson, guessing } = useScene(({ step, run, lang, lesson, guessing }) => ({
    step,
    run,
    lang,
    lesson,
    guessing,
  }));
  const roomKept = useScene(({ plan, section }) => takesSteps(plan, section));
  const tall = useScene(isTall);
  const ruled = useScene(({ beat }) => beat.recursion !== undefined);
  const fractions = !tall && (lesson.plots ?? lesson.layers ?? /\/|log/.exec(lesson.program)) ? ' fractions' : '';
  const many = manyRows.test(lines.join('')) ? ' many' : '';
  const room = ruled ? ' ruled' : fractions + many;
  useFittedLines(box, '.step-line', [room, ...lines].join('\n'));
  // Between the steps of a section their room stays, so that nothing under it moves.
  if (step === undefined) return <div className={roomKept ? `step-formula resting${room}` : undefined} ref={box} />;
  const around = guessing ? undefined : bypassSentence(step, run, lang, lesson);
  const lost = guessing ? undefined : derivativeTrust(step, run, lang, lesson);
  return (
    <div className={`step-formula kind-${step.kind}${room}`} data-step={step.write} ref={box}>
      {lines.map((line, i) => (
        // A line of its own for each formula: no size is left over from the one before.
        <div className="step-line" key={`${i} ${line}`}>
          <Formula tex={line} />
        </div>
      ))}
      {around !== undefined && <p className="remark-note">{around}</p>}
      {lost !== undefined && <p className="trust-note">{lost}</p>}
    </div>
  );
}
