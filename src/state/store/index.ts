// Where the choices live: the store, its updates, and what is remembered.
export { hiddenParts } from './hidden';
export { rememberSettings, startingChoices } from './preferences';
export {
  type Core,
  createCore,
  type Dialog,
  type OwnSweeps,
  nothingFound,
  type Readable,
  speeds,
  type State,
  type Try,
} from './store';
export { isInSandbox } from './sandbox';
export { choicesNow, choose, set } from './update';
