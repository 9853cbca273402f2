// Undo and reset of the inputs.
import { actions, commandOf, type Scene, type State } from '../../state';
import { IconButton } from '../widgets';

export function InputTools({ scene, state }: { readonly scene: Scene; readonly state: State }) {
  return (
    <span className="input-tools">
      <IconButton
        icon="undo"
        label={commandOf('undo').label[scene.lang]}
        quiet
        disabled={state.past.length === 0}
        onClick={actions.undo}
      />
      <IconButton
        icon="reset"
        label={commandOf('resetInputs').label[scene.lang]}
        quiet
        disabled={Object.keys(state.choices.inputs).length === 0}
        onClick={actions.resetInputs}
      />
    </span>
  );
}
