// The formula of the step: in symbols, then with the numbers put in, then the result.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { stepFormula, stepTex } from '../../draw/tex';
import { bypassSentence } from '../../draw/words';
import type { Scene } from '../../state';
import { Formula, useScene, useWords, whenTypefacesCome } from '../marks';
import './stepFormula.css';

/** The smallest that a formula is set, as a part of its own size; what is still too wide is scrolled. */
const smallest = 0.66;

/** A formula that no line break can narrow is set smaller, so that nothing of it is cut. */
function fitLine(line: HTMLElement): void {
  line.style.fontSize = '';
  const room = line.clientWidth;
  // Rules and rounding do not shrink evenly, so one measure is not always enough.
  for (let size = 1; line.scrollWidth > room && size > smallest;) {
    size = Math.max(smallest, (0.99 * size * room) / line.scrollWidth);
    line.style.fontSize = `${size.toFixed(3)}em`;
  }
}

/** Fits the lines of a box when they are others, when its width changes, and when a typeface has come. */
function useFittedLines(box: RefObject<HTMLDivElement | null>, lines: readonly string[]): void {
  const text = lines.join('\n');
  useLayoutEffect(() => box.current?.querySelectorAll<HTMLElement>('.step-line').forEach(fitLine), [box, text]);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const fit = (): void => element.querySelectorAll<HTMLElement>('.step-line').forEach(fitLine);
    let width = element.clientWidth;
    const sizes = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      fit();
    });
    sizes.observe(element);
    const end = whenTypefacesCome(fit);
    return () => {
      sizes.disconnect();
      end();
    };
  }, [box]);
}

/** The formula of the step, "=" under "="; none where no step was taken. */
function linesOf({ step, tape, run, lesson, lang, guessing }: Scene): readonly string[] {
  if (step === undefined) return [];
  const formula = stepFormula(step, tape, run, {
    labels: lesson.labels,
    lang,
    delta: lesson.layers !== undefined,
    curves: lesson.plots !== undefined,
  });
  return stepTex(formula, !guessing);
}

export function StepFormula() {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const lines = useScene(linesOf);
  useFittedLines(box, lines);
  const { step, run, lang, lesson, guessing } = useScene(({ step, run, lang, lesson, guessing }) => ({
    step,
    run,
    lang,
    lesson,
    guessing,
  }));
  if (step === undefined) return <div className="step-formula resting" ref={box} />;
  const around = guessing ? undefined : bypassSentence(step, run, lang, lesson);
  return (
    <div className={`step-formula kind-${step.kind}`} data-step={step.write} ref={box}>
      {lines.map((line, i) => (
        // A line of its own for each formula: no size is left over from the one before.
        <div className="step-line" key={`${i} ${line}`}>
          <Formula tex={line} />
        </div>
      ))}
      {guessing && <p className="guess">{words.reveal}</p>}
      {around !== undefined && <p className="remark-note">{around}</p>}
    </div>
  );
}
