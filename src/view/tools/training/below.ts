// What stands under the plots of the training is given.
import type { Choices, TrainingStatus, SampleSums, Scene } from '../../../state';

/** What stands under the plots gets this. */
export interface BelowProps {
  readonly scene: Scene;
  readonly learnt: TrainingStatus;
  readonly choices: Choices;
  readonly sums: SampleSums;
}
