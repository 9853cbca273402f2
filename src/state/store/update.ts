// The ways in which actions reach the store.
import type { Choices } from '../choices';
import { type State, store } from './store';

export const set = (change: Partial<State>): void => store.setState(change);
export const choose = (change: Partial<Choices>): void =>
  store.setState((state) => ({ choices: { ...state.choices, ...change } }));
export const choicesNow = (): Choices => store.getState().choices;
