// The formula of the step: in symbols, then with the numbers put in, then the result.
import { useLayoutEffect, useRef } from 'react';
import { stepFormula } from '../draw/formula';
import type { Scene } from '../state';
import { Formula } from './Formula';
import { useWords } from './context';

/** A formula that no line break can narrow is set smaller, so that nothing of it is cut. */
function fitLine(line: HTMLElement): void {
  line.style.fontSize = '';
  let size = 1;
  // Spaces around signs do not shrink evenly, so one measure is not always enough.
  for (let round = 0; round < 4 && line.scrollWidth > line.clientWidth; round++) {
    size *= (0.97 * line.clientWidth) / Math.max(1, line.scrollWidth);
    line.style.fontSize = `${size.toFixed(3)}em`;
  }
}

export function StepFormula({ scene }: { readonly scene: Scene }) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelectorAll<HTMLElement>('.step-line').forEach(fitLine));
  const { step, tape, run, lesson, lang } = scene;
  if (step === undefined) return <div className="step-formula resting" />;
  const { symbols, numbers, result } = stepFormula(step, tape, run, {
    labels: lesson.labels,
    lang,
    delta: lesson.layers !== undefined,
  });
  const after = scene.guessing ? [] : [numbers, result].filter((line) => line !== '');
  // What needs no numbers put in stands on one line.
  const lines = after.length === 1 ? [symbols + after.join('')] : [symbols, ...after];
  return (
    <div className={`step-formula kind-${step.kind}`} data-step={step.write} ref={box}>
      {lines.map((line, i) => (
        <div className="step-line" key={i}>
          <Formula tex={line} />
        </div>
      ))}
      {scene.guessing && <p className="guess">{words.reveal}</p>}
    </div>
  );
}
