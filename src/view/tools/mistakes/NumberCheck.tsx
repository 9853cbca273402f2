// Is my number right: a quantity is chosen, a number found by hand is typed, and the answer names the mistake in it.
import { adjointRef, isKind, ownNode, valueRef } from '../../../engine/ref';
import { type SubmitEvent, useId, useState } from 'react';
import { parseNumber, typedDigits } from '../../../draw/numbers';
import { refTex } from '../../../draw/tex';
import type { Ref } from '../../../engine';
import { type Answer, answerOf, checkable, checkedKinds, type Scene } from '../../../state';
import { Formula, plainRef, useWords } from '../../marks';
import { Select } from '../../widgets';

/** The quantity that one probably means: what is pinned, or else what the step wrote, or else the first gradient. */
function likely(scene: Scene, pinned: Ref | undefined, offered: readonly Ref[]): Ref | undefined {
  const own = ownNode(pinned);
  const wanted: readonly (Ref | undefined)[] = [
    own === undefined ? undefined : adjointRef(own),
    pinned,
    scene.fresh,
    ...(scene.step === undefined ? [] : [adjointRef(scene.step.node), valueRef(scene.step.node)]),
  ];
  const inputs = scene.lesson.inputs.map(({ id }): Ref => adjointRef(id));
  const weights = scene.lesson.inputs.flatMap(({ id, place }): readonly Ref[] =>
    place === 'weights' ? [adjointRef(id)] : [],
  );
  return [...wanted, ...weights, ...inputs].find((ref) => ref !== undefined && offered.includes(ref)) ?? offered[0];
}

function Menu({
  scene,
  offered,
  value,
  choose,
}: {
  readonly scene: Scene;
  readonly offered: readonly Ref[];
  readonly value: Ref;
  readonly choose: (ref: Ref) => void;
}) {
  const words = useWords();
  return (
    <Select
      label={words.quantity}
      value={value}
      options={checkedKinds.flatMap((kind) =>
        offered
          .filter((ref) => isKind(ref, kind))
          .map((ref) => ({ value: ref, text: plainRef(ref, scene), group: words.mistakes.kinds[kind] })),
      )}
      choose={choose}
    />
  );
}

function AnswerLine({ scene, answer }: { readonly scene: Scene; readonly answer: Answer }) {
  const { mistakes } = useWords();
  if (answer.kind === 'digits') return <>≈ {mistakes.digits(answer.digits)}</>;
  if (answer.kind !== 'mistake') return <>{answer.kind === 'right' ? `✓ ${mistakes.yes}` : `✗ ${mistakes.no}`}</>;
  const names = answer.ids.map((id) => mistakes.names[id]).join(mistakes.or);
  return (
    <>
      ✗ {mistakes.because(names)} <Formula tex={refTex(answer.first.write, scene)} />
    </>
  );
}

export function NumberCheck({ scene, pinned }: { readonly scene: Scene; readonly pinned: Ref | undefined }) {
  const words = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  /** What was chosen in the menu; until then it follows the lecture. */
  const [chosen, setChosen] = useState<{ readonly ref: Ref; readonly pinned: Ref | undefined } | undefined>(undefined);
  /** The quantity that the number has been held against; undefined while it is typed. */
  const [asked, setAsked] = useState<Ref | undefined>(undefined);
  const offered = checkable(scene);
  const isChosen = chosen !== undefined && chosen.pinned === pinned && offered.includes(chosen.ref);
  const ref = isChosen ? chosen.ref : likely(scene, pinned, offered);
  if (ref === undefined) return null;
  const read = asked === ref ? parseNumber(typed) : undefined;
  const error = typeof read === 'object' ? words.numberErrors[read.key](typed.trim()) : undefined;
  const answer = typeof read === 'number' ? answerOf(scene, ref, read, typedDigits(typed)) : undefined;
  const ask = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(ref);
  };
  return (
    <form className="number-check" onSubmit={ask} noValidate>
      <h2 className="check-title">{words.mistakes.check}</h2>
      <div className="check-row">
        <Menu
          scene={scene}
          offered={offered}
          value={ref}
          choose={(picked) => {
            setChosen({ ref: picked, pinned });
            setAsked(undefined);
          }}
        />
        <span aria-hidden="true">=</span>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className="number-input"
          aria-label={words.mistakes.typed}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : id}
          translate="no"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAsked(undefined);
          }}
        />
        <button type="submit" className="button check-button">
          {words.mistakes.ask}
        </button>
      </div>
      <p className={`check-answer ${answer?.kind ?? ''}`} role="status">
        {answer !== undefined && <AnswerLine scene={scene} answer={answer} />}
        {error !== undefined && (
          <span className="check-error" id={id}>
            {error}
          </span>
        )}
      </p>
    </form>
  );
}
