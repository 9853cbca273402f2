// What stands under the plots of the training is given.
import type { NodeId } from '../../../engine';
import type { Choices, Learnt, Scene } from '../../../state';

/** What stands under the plots gets this. */
export interface BelowProps {
  readonly scene: Scene;
  readonly learnt: Learnt;
  readonly choices: Choices;
  /** The weight whose gradients are shown; the first when absent. */
  readonly weight: NodeId | undefined;
}
