// The ways in which actions reach the store.
import type { Choices } from '../choices';
import type { Core, State } from './store';

/** Changes the state. */
export const set = (core: Core, change: Partial<State>): void => core.store.setState(change);
/** Changes the choices of the reader. */
export const choose = (core: Core, change: Partial<Choices>): void =>
  core.store.setState((state) => ({ choices: { ...state.choices, ...change } }));
/** The choices of this moment. */
export const choicesNow = (core: Core): Choices => core.store.getState().choices;
