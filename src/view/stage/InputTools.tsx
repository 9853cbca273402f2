// Undo and reset of the inputs.
import { commandOf } from '../../state';
import { Icon, useApp, useChoice, useChosen } from '../marks';

export function InputTools() {
  const { actions } = useApp();
  const lang = useChoice('lang');
  const unchanged = useChosen(({ choices }) => Object.keys(choices.inputs).length === 0);
  const noPast = useChosen(({ past }) => past.length === 0);
  return (
    <span className="input-tools">
      <button
        type="button"
        className="button icon-button quiet"
        aria-label={commandOf('undo').label[lang]}
        title={commandOf('undo').label[lang]}
        disabled={noPast}
        onClick={actions.undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="button icon-button quiet"
        aria-label={commandOf('resetInputs').label[lang]}
        title={commandOf('resetInputs').label[lang]}
        disabled={unchanged}
        onClick={actions.resetInputs}
      >
        <Icon name="reset" />
      </button>
    </span>
  );
}
