// The blank for a number that is asked for: it is typed, judged, and there once it is right; or it is shown on request.
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { refTex } from '../../../draw/tex';
import { readTyped } from '../../../draw/numbers';
import type { Ref } from '../../../engine';
import { blankOf, type Scene, type Try } from '../../../state';
import { Formula, plainRef, useApp, useChosen, useScene, useAllWords } from '../../marks';
import { Causes } from './Causes';
import { Help } from './Help';
import { perhaps } from './perhaps';
import { heldSentence, signs } from './said';
import './check.css';

interface SaidProps {
  readonly scene: Scene;
  readonly tried: Try;
  /** The field is for another quantity by now. */
  readonly isElsewhere: boolean;
}

/**
 * What is said of the last number that was tried: nothing that gives the right one away. Numbers that are short by hand have
 * too few digits to be sure of a mistake: then what may have gone wrong is said as that.
 */
function Said({ scene, tried: { ref, verdict, enough }, isElsewhere }: SaidProps) {
  const { tutor } = useAllWords();
  if (verdict === undefined) return null;
  const isGuess = verdict.kind === 'wrong';
  const causes = isGuess
    ? perhaps(verdict.guesses, (each) => scene.number(each) !== undefined)
    : 'causes' in verdict
      ? verdict.causes
      : [];
  return (
    <p className={`check-answer ${enough ? 'right' : 'wrong'}`} data-verdict={verdict.kind}>
      <span>{`${isElsewhere ? `${plainRef(ref, scene)}: ` : ''}${signs[verdict.kind]} ${heldSentence(verdict, tutor)}`}</span>
      {causes.length > 0 && <Causes scene={scene} tape={scene.tape} of={ref} causes={causes} perhaps={isGuess} />}
    </p>
  );
}

interface FieldProps {
  readonly scene: Scene;
  readonly of: Ref;
  /** It takes the focus. */
  readonly now: boolean;
}

function BlankField({ scene, of: ref, now }: FieldProps) {
  const { actions } = useApp();
  const words = useAllWords();
  const { tutor, numberErrors } = words;
  const errorId = useId();
  const box = useRef<HTMLInputElement>(null);
  // Who has just filled in one blank, or chosen this one, goes on typing.
  useEffect(() => {
    if (now) box.current?.focus({ preventScroll: true });
  }, [now]);
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const helped = useChosen((state) => state.helped[ref] ?? 0);
  const name = plainRef(ref, scene);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = readTyped(text);
    if ('key' in typed) {
      setError(numberErrors[typed.key](typed.what));
      return;
    }
    setError(undefined);
    actions.tryAnswer(ref, typed);
  };
  return (
    <>
      <form className="asked-form" aria-label={tutor.blank} onSubmit={submit} noValidate>
        <span className="asked-name" aria-hidden="true" data-ref={ref}>
          <Formula tex={`${refTex(ref, scene, 'inline')}=`} />
        </span>
        <input
          type="text"
          className="number-input"
          inputMode="text"
          autoComplete="off"
          spellCheck={false}
          translate="no"
          aria-label={tutor.blankFor(name)}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : errorId}
          value={text}
          onChange={({ target }) => setText(target.value)}
          ref={box}
        />
        <button type="submit" className="button primary">
          {tutor.ask}
        </button>
        <button type="button" className="button" onClick={() => actions.help(ref)}>
          {tutor.helps[helped] ?? tutor.showNumber}
        </button>
      </form>
      <Help scene={scene} of={ref} stage={helped} />
      {error !== undefined && (
        <p className="check-error" role="alert" id={errorId}>
          {error}
        </p>
      )}
    </>
  );
}

/** One field at a time: the chosen blank, or the next that can be found. */
export function Blank() {
  const scene = useScene();
  const { pinned, tried, settled } = useChosen(({ pinned, tries, settled }) => ({
    pinned,
    tried: tries.at(-1),
    settled: settled.refs.at(-1),
  }));
  const ref = blankOf(scene, pinned);
  // A wrong number counts as long as its blank is there; a right one until the next is found or shown.
  const isOf = tried?.enough === true ? tried.ref === settled : tried?.ref === ref;
  return (
    <section className="asked" aria-label={useAllWords().tutor.blank}>
      {ref !== undefined && (
        <BlankField
          key={`${ref} ${scene.at}`}
          scene={scene}
          of={ref}
          now={pinned !== undefined || (tried?.enough === true && tried.at === scene.at)}
        />
      )}
      <div className="check-said" role="status">
        {tried !== undefined && tried.at === scene.at && isOf && (
          <Said scene={scene} tried={tried} isElsewhere={ref !== undefined && ref !== tried.ref} />
        )}
      </div>
    </section>
  );
}
