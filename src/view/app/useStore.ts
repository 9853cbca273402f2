// The store for components: a component renders again when what it picks has changed.
import { useSyncExternalStore } from 'react';
import { type State, store } from '../../state';

/** What `pick` takes from the state; it must give the same object for the same state. */
export const useStore = <T>(pick: (state: State) => T): T =>
  useSyncExternalStore(store.subscribe, () => pick(store.getState()));
