// DOOR src/state/store
export { rememberSettings, startingChoices } from './preferences';
export { type Dialog, speeds, type State, store } from './store';
export { choicesNow, choose, set } from './update';
