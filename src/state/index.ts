// What the views may use of the state.
export { networkNaming as network, presets } from '../lessons';
export * as actions from './actions';
export { isGuessing } from './actions';
export { followAddress } from './address';
export { type Choices, type Hideable, modes, paces, type Theme, themes } from './choices';
export { type Command, type CommandGroup, commandOf, commands } from './commands';
export { listenToParent } from './embed';
export { costOf, partialsRun, pathsTo } from './cost';
export { compare } from './gallery';
export { contents, chosenRests, chosenScene, lessonOf, paceOf, viewOf } from './derive';
export { listenToKeys } from './keys';
export { type LinkProblem, writeLink } from './link';
export { placeAbove } from './search';
export { stretchesOf } from './stretches';
export { startPlayer } from './player';
export type { Frame, Scene } from './scene';
export { rememberSettings, startingChoices } from './settings';
export { type Dialog, type State, store } from './store';
