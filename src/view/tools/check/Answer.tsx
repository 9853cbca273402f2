// The answer to one number: right, right so far, or wrong by how much and by which mistake; more of it on request.
import { useMemo, useState } from 'react';
import { formatNumber } from '../../../draw/numbers';
import type { NumberCause, Ref, Typed, Verdict } from '../../../engine';
import { type Against, isHeldBack, mistakeIds, numberVerdict, type Scene } from '../../../state';
import type { Dictionary } from '../../../text';
import { useApp, useWords } from '../../marks';
import { Causes } from './Causes';
import { RightProduct } from './RightProduct';

/** Off by more than this part of the right number: how far says nothing. */
const farOff = 10;

/** How a verdict is marked before its first word. */
const signs = { right: '✓', digits: '✓', begins: '≈', rounded: '≈', mistake: '✗', wrong: '✗' } as const;

/** A part as per cent, in no more digits than say something: 169, 2.4, 0.0075. */
function percent(part: number): string {
  const number = 100 * part;
  return formatNumber(number < 10 ? Number(number.toPrecision(2)) : Math.round(number));
}

function offText(tutor: Dictionary['tutor'], off: number, right: number): string {
  // Of 0 there is no part.
  if (right === 0) return tutor.offBy(formatNumber(Number(off.toPrecision(2))));
  return off > farOff ? tutor.farOff : tutor.off(percent(off));
}

/** The verdict in one line: how right, how far off, and where there is no cause to name, why. */
function sentenceOf(verdict: Verdict, right: number, tutor: Dictionary['tutor']): string {
  if (verdict.kind === 'right') return tutor.right;
  if (verdict.kind === 'digits') return tutor.digits(verdict.digits);
  const off = offText(tutor, verdict.off, right);
  if (verdict.kind === 'begins') return tutor.begins(verdict.digits) + tutor.gap + off;
  if (verdict.kind === 'rounded') return tutor.rounded(verdict.digits) + tutor.gap + off;
  if (verdict.kind === 'mistake') return tutor.not + tutor.gap + off;
  const why = verdict.guesses.length === 0 ? tutor.unknown : verdict.few ? tutor.few : tutor.unsure;
  return [tutor.not, off, why].join(tutor.gap);
}

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
  const { tutor } = useWords();
  const [guessed, setGuessed] = useState(false);
  const [shown, setShown] = useState(false);
  const { value, digits, unit } = typed;
  const verdict = useMemo(
    () => numberVerdict(against, ref, { value, digits, unit }),
    [against, ref, value, digits, unit],
  );
  // What a class guesses is right or not yet: more would give it away.
  const held = isHeldBack(scene, ref) && verdict.kind !== 'right' && verdict.kind !== 'digits';
  const causes = 'causes' in verdict ? verdict.causes : [];
  const guesses = verdict.kind === 'wrong' ? exactFirst(verdict.guesses, value) : [];
  const made = verdict.kind === 'mistake' && scene.tape.mode === 'reverse' ? madeOnPurpose(verdict.causes) : undefined;
  return (
    <>
      <p className={`check-answer ${held ? 'wrong' : verdict.kind}`} data-verdict={held ? 'wrong' : verdict.kind}>
        {held ? tutor.not : `${signs[verdict.kind]} ${sentenceOf(verdict, against.run.at(ref), tutor)}`}
        {!held && causes.length > 0 && <Causes scene={scene} tape={against.run.tape} of={ref} causes={causes} />}
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
