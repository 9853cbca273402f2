// The blank for a number that is asked for: it is typed, judged, and there once it is right; or it is shown on request.
import { type SubmitEvent, useId, useState } from 'react';
import { refTex } from '../../../draw/tex';
import { readTyped } from '../../../draw/numbers';
import type { Ref } from '../../../engine';
import { blankOf, isEnough, type Scene, type Try } from '../../../state';
import { Formula, plainRef, useApp, useChosen, useScene, useWords } from '../../marks';
import { Causes } from './Causes';
import { heldSentence, signs } from './said';
import './check.css';

/** What is said of the last number that was tried: nothing that gives the right one away. */
function Said({ scene, tried: { ref, verdict } }: { readonly scene: Scene; readonly tried: Try }) {
  const { tutor } = useWords();
  const enough = isEnough(verdict);
  const causes = 'causes' in verdict ? verdict.causes : [];
  return (
    <p className={`check-answer ${enough ? 'right' : 'wrong'}`} data-verdict={verdict.kind}>
      {`${signs[verdict.kind]} ${heldSentence(verdict, tutor)}`}
      {causes.length > 0 && <Causes scene={scene} tape={scene.tape} of={ref} causes={causes} />}
    </p>
  );
}

interface FieldProps {
  readonly scene: Scene;
  readonly of: Ref;
}

function BlankField({ scene, of: ref }: FieldProps) {
  const { actions } = useApp();
  const words = useWords();
  const { tutor, numberErrors } = words;
  const errorId = useId();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const name = plainRef(ref, scene);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = readTyped(text);
    if ('key' in typed) {
      setError(numberErrors[typed.key](text.trim()));
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
        />
        <button type="submit" className="button primary">
          {tutor.ask}
        </button>
        <button type="button" className="button" onClick={() => actions.showAnswer(ref)}>
          {tutor.showNumber}
        </button>
      </form>
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
  const { pinned, tried } = useChosen(({ pinned, tries }) => ({ pinned, tried: tries.at(-1) }));
  const ref = blankOf(scene, pinned);
  return (
    <section className="asked" aria-label={useWords().tutor.blank}>
      {ref !== undefined && <BlankField key={`${ref} ${scene.at}`} scene={scene} of={ref} />}
      <div className="check-said" role="status">
        {tried !== undefined && tried.at === scene.at && (ref === undefined || tried.ref === ref) && (
          <Said scene={scene} tried={tried} />
        )}
      </div>
    </section>
  );
}
