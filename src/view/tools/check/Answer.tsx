// The answer to one number: right, right so far, or wrong by how much and by which mistake; more of it on request.
import { useMemo, useState } from 'react';
import type { NumberCause, Ref, Typed } from '../../../engine';
import { type Against, isHeldBack, mistakeIds, numberVerdict, type Scene } from '../../../state';
import { useApp, useAllWords } from '../../marks';
import { Causes } from './Causes';
import { RightProduct } from './RightProduct';
import { heldSentence, sentenceOf, signs } from './said';

/** What gives just this number goes before what gives one that is written like it. */
const exactFirst = (guesses: readonly NumberCause[], value: number): readonly NumberCause[] =>
  guesses.toSorted((a, b) => Number(b.number === value) - Number(a.number === value));

/** A cause that the tool of the mistakes makes on purpose. */
const madeOnPurpose = (causes: readonly NumberCause[]) =>
  mistakeIds.find((id) => causes.some((cause) => cause.id === id));

interface AnswerProps {
  readonly scene: Scene;
  readonly against: Against;
  readonly of: Ref;
  readonly typed: Typed;
}

export function Answer({ scene, against, of: ref, typed }: AnswerProps) {
  const { actions } = useApp();
  const { tutor } = useAllWords();
  const [guessed, setGuessed] = useState(false);
  const [shown, setShown] = useState(false);
  const { value, digits, unit } = typed;
  const verdict = useMemo(
    () => numberVerdict(against, ref, { value, digits, unit }),
    [against, ref, value, digits, unit],
  );
  // Of what is asked for, how far off a number is would give it away.
  const held = isHeldBack(scene, ref) && verdict.kind !== 'right' && verdict.kind !== 'digits';
  const causes = 'causes' in verdict ? verdict.causes : [];
  const guesses = verdict.kind === 'wrong' ? exactFirst(verdict.guesses, value) : [];
  const made = verdict.kind === 'mistake' && scene.tape.mode === 'reverse' ? madeOnPurpose(verdict.causes) : undefined;
  return (
    <>
      <p className={`check-answer ${verdict.kind}`} data-verdict={verdict.kind}>
        <span>{`${signs[verdict.kind]} ${held ? heldSentence(verdict, tutor) : sentenceOf(verdict, against.run.at(ref), tutor)}`}</span>
        {causes.length > 0 && <Causes scene={scene} tape={against.run.tape} of={ref} causes={causes} />}
        {!held && guessed && <Causes scene={scene} tape={against.run.tape} of={ref} causes={guesses} perhaps />}
      </p>
      {!held && (
        <div className="check-more">
          {guesses.length > 0 && !guessed && (
            <button type="button" className="button" onClick={() => setGuessed(true)}>
              {tutor.guess}
            </button>
          )}
          {made !== undefined && (
            <button
              type="button"
              className="button"
              onClick={() => {
                actions.setMistake(made);
                actions.setTool('mistakes');
              }}
            >
              {tutor.see}
            </button>
          )}
          <button type="button" className="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {tutor.show}
          </button>
        </div>
      )}
      {shown && !held && <RightProduct scene={scene} run={against.run} of={ref} />}
    </>
  );
}
