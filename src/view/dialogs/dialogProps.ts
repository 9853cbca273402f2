// What every dialog is given.
import type { Scene, State } from '../../state';

export interface DialogProps {
  readonly scene: Scene;
  readonly state: State;
}
