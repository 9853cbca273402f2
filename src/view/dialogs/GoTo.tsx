// The number of a frame is typed, and the lecture stands there.
import type { SubmitEvent } from 'react';
import { actions } from '../../state';
import { useWords } from '../marks';
import type { DialogProps } from './dialogProps';
import './dialogs.css';

export function GoTo({ scene }: DialogProps) {
  const words = useWords();
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
        min={1}
        max={scene.frames.length}
        defaultValue={scene.at + 1}
        aria-label={words.goto}
        data-first
      />
      <span>/ {scene.frames.length}</span>
      <button type="submit" className="button primary">
        {words.go}
      </button>
    </form>
  );
}
