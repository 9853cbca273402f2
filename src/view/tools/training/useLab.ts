// The state of the training for components: whether it runs, how fast, and its version.
import type { LabState } from '../../../state';
import { useApp, useSlice } from '../../marks';

const whole = (state: LabState): LabState => state;

export const useLab = (): LabState => useSlice(useApp().session.training.store, whole);
