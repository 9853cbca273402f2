// The state of the training for components: whether it runs, how fast, and its version.
import type { TrainingState } from '../../../state';
import { useApp, useSlice } from '../../marks';

const whole = (state: TrainingState): TrainingState => state;

/** Whether the training runs, how fast, and its version. */
export const useTrainingState = (): TrainingState => useSlice(useApp().session.training.store, whole);
