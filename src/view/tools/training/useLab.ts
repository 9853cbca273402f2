// The state of the training for components: whether it runs, how fast, and its version.
import { useSyncExternalStore } from 'react';
import { labStore } from '../../../state';

export const useLab = () => useSyncExternalStore(labStore.subscribe, labStore.getState);
