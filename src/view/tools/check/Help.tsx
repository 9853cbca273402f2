// What is told of a number that is asked for, on request: first its rule, then the numbers that it is made of.
import { refTex, stepFormula, stepTex } from '../../../draw/tex';
import { edgeOf, isKind } from '../../../engine/ref';
import { formatNumber } from '../../../draw/numbers';
import { partialReason } from '../../../draw/words';
import type { Ref } from '../../../engine';
import type { Scene } from '../../../state';
import { Formula, useAllWords } from '../../marks';

interface HelpProps {
  readonly scene: Scene;
  readonly of: Ref;
  /** How much is told: nothing, the rule, the numbers as well. */
  readonly stage: number;
}

export function Help({ scene, of: ref, stage }: HelpProps) {
  const words = useAllWords();
  const { tape, run, lesson, lang } = scene;
  const step = tape.stepAt((tape.availableAt(ref) ?? 0) - 1);
  if (stage === 0 || step === undefined) return null;
  const formula = stepFormula(step, tape, run, {
    labels: lesson.labels,
    lang,
    delta: lesson.layers !== undefined,
    curves: lesson.plots !== undefined,
  });
  const edge = isKind(ref, 'partial') ? edgeOf(ref) : undefined;
  const reason = edge === undefined ? undefined : partialReason(tape, edge, lang, lesson.labels);
  return (
    <div className="asked-help" role="group" aria-label={words.tutor.help}>
      {stepTex(formula, false).map((tex) => (
        <p key={tex}>
          <Formula tex={tex} />
        </p>
      ))}
      {reason !== undefined && <p>{reason}</p>}
      {stage > 1 && (
        <p className="asked-numbers">
          {[...new Set(step.reads)].map((read) => (
            <span key={read}>
              <Formula tex={`${refTex(read, scene, 'inline')}=`} />
              <span className="num" translate="no">
                {formatNumber(scene.number(read) ?? NaN, { undefinedWord: words.undefinedNumber })}
              </span>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
