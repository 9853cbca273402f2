// Undo and reset of the inputs.
import { actions, commandOf, type Scene, type State } from '../../state';
import { Icon } from '../marks';

export function InputTools({ scene, state }: { readonly scene: Scene; readonly state: State }) {
  return (
    <span className="input-tools">
      <button
        type="button"
        className="button icon-button quiet"
        aria-label={commandOf('undo').label[scene.lang]}
        title={commandOf('undo').label[scene.lang]}
        disabled={state.past.length === 0}
        onClick={actions.undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="button icon-button quiet"
        aria-label={commandOf('resetInputs').label[scene.lang]}
        title={commandOf('resetInputs').label[scene.lang]}
        disabled={Object.keys(state.choices.inputs).length === 0}
        onClick={actions.resetInputs}
      >
        <Icon name="reset" />
      </button>
    </span>
  );
}
