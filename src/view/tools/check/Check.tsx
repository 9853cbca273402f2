// Is my number right: a quantity or a matrix is chosen, numbers found by hand are typed or pasted, and the answer follows.
import { type ClipboardEvent, type SubmitEvent, useId, useMemo, useState } from 'react';
import type { Ref } from '../../../engine';
import { type Against, checkable, checkedLists } from '../../../state';
import { useChosen, useFigure, useScene, useAllWords } from '../../marks';
import { Answer } from './Answer';
import { likely } from './likely';
import { ListAnswer } from './ListAnswer';
import { type Asked, QuantityMenu } from './QuantityMenu';
import { type Given, pastedFor, readList, readNumber } from './readAnswer';
import './check.css';

/** Lines of the field for a list. */
const fewestLines = 2;
const mostLines = 6;

export function Check() {
  const against = useFigure('against');
  return against === undefined ? null : <Checker against={against} />;
}

function Checker({ against }: { readonly against: Against }) {
  const scene = useScene();
  const { tape } = against.run;
  const pinned = useChosen((state) => state.pinned);
  const words = useAllWords();
  const { tutor } = words;
  const errorId = useId();
  const [typed, setTyped] = useState('');
  /** What was chosen in the menu; until then it follows the lecture. */
  const [chosen, setChosen] = useState<{ readonly asked: Asked; readonly pinned: Ref | undefined } | undefined>();
  /** What the text has been held against; undefined while it is typed. */
  const [held, setHeld] = useState<Asked | undefined>(undefined);
  const offered = useMemo(() => checkable(tape), [tape]);
  const lists = useMemo(() => checkedLists(scene.lesson, tape), [scene.lesson, tape]);
  const isOffered = (asked: Asked): boolean =>
    lists.some(({ id }) => id === asked) || offered.some((ref) => ref === asked);
  const isChosen = chosen !== undefined && chosen.pinned === pinned && isOffered(chosen.asked);
  const ref = likely(scene, pinned, offered);
  const asked = isChosen ? chosen.asked : ref;
  if (asked === undefined) return <p className="check-note">{tutor.none}</p>;
  const list = lists.find(({ id }) => id === asked);
  const single = offered.find((each) => each === asked);
  const change = (text: string, other: Asked = asked): void => {
    if (other !== asked) setChosen({ asked: other, pinned });
    setTyped(text);
    setHeld(undefined);
  };
  const read = (): Given | string | undefined => {
    if (held !== asked) return undefined;
    if (list !== undefined) return readList(typed, list, words);
    return single === undefined ? undefined : readNumber(typed, single, words);
  };
  const given = read();
  const error = typeof given === 'string' ? given : undefined;
  const field = {
    className: 'number-input',
    autoComplete: 'off',
    spellCheck: false,
    translate: 'no',
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined ? undefined : errorId,
    value: typed,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => change(target.value),
    onPaste: (event: ClipboardEvent) => {
      const text = event.clipboardData.getData('text');
      const fitting = list === undefined ? pastedFor(text, single, lists) : undefined;
      if (fitting === undefined) return;
      event.preventDefault();
      change(text.trim(), fitting.id);
    },
  } as const;
  const ask = (event: SubmitEvent): void => {
    event.preventDefault();
    setHeld(asked);
  };
  return (
    <section className="check" aria-label={words.tools.check}>
      <form className={list === undefined ? 'check-form' : 'check-form of-list'} onSubmit={ask} noValidate>
        <QuantityMenu
          scene={scene}
          tape={tape}
          offered={offered}
          lists={lists}
          value={asked}
          choose={(picked) => change(typed, picked)}
        />
        <span aria-hidden="true">=</span>
        {list === undefined ? (
          <input type="text" aria-label={tutor.typed} {...field} />
        ) : (
          <textarea
            aria-label={tutor.typedList}
            placeholder={tutor.hint}
            rows={Math.max(fewestLines, Math.min(mostLines, list.rows.length))}
            {...field}
          />
        )}
        <button type="submit" className="button check-button">
          {tutor.ask}
        </button>
      </form>
      {error !== undefined && (
        <p className="check-error" role="alert" id={errorId}>
          {error}
        </p>
      )}
      {given === undefined && <p className="check-note">{tutor.start}</p>}
      {/* It is there before the answer: what comes into it is read aloud. */}
      <div className="check-said" role="status">
        {typeof given === 'object' && given.kind === 'number' && (
          <Answer key={`${given.ref} ${typed}`} scene={scene} against={against} of={given.ref} typed={given.typed} />
        )}
        {typeof given === 'object' && given.kind === 'list' && (
          <ListAnswer scene={scene} against={against} list={given.list} laid={given.laid} />
        )}
      </div>
    </section>
  );
}
