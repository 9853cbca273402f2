// Where the choices live: the store, its updates, and what is remembered.
export { rememberSettings, startingChoices } from './preferences';
export { type Dialog, speeds, type State, store } from './store';
export { choicesNow, choose, set } from './update';
