// Undo and reset of the inputs.
import { useApp, useChoice, useChosen, useLocked } from '../marks';
import { commandOf } from '../../state';
import { IconButton } from '../widgets';

export function InputTools() {
  const { actions } = useApp();
  const lang = useChoice('lang');
  const unchanged = useChosen(({ choices }) => Object.keys(choices.inputs).length === 0);
  const locked = useLocked('inputs');
  const noPast = useChosen(({ past }) => past.length === 0);
  return (
    <span className="input-tools">
      <IconButton
        icon="undo"
        label={commandOf('undo').label[lang]}
        quiet
        disabled={noPast || locked}
        onClick={actions.undo}
      />
      <IconButton
        icon="reset"
        label={commandOf('resetInputs').label[lang]}
        quiet
        disabled={unchanged || locked}
        onClick={actions.resetInputs}
      />
    </span>
  );
}
