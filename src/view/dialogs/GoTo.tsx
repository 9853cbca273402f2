// The number of a frame is typed, and the lecture stands there.
import type { SubmitEvent } from 'react';
import { useApp, useScene, useAllWords } from '../marks';
import './dialogs.css';

export function GoTo() {
  const { actions } = useApp();
  const { at, count } = useScene(({ at, frames }) => ({ at, count: frames.length }));
  const words = useAllWords();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const wanted = Number(new FormData(event.currentTarget).get('step'));
    if (Number.isFinite(wanted)) actions.goTo(wanted - 1);
    actions.closeDialog();
  };
  return (
    <form className="go" onSubmit={submit}>
      <input
        name="step"
        type="number"
        required
        min={1}
        max={count}
        defaultValue={at + 1}
        aria-label={words.goto}
        data-first
      />
      <span>{`/ ${count}`}</span>
      <button type="submit" className="button primary">
        {words.go}
      </button>
    </form>
  );
}
