// What the views may use of the state.
export { networkNaming as network, presets, programFromLatex } from '../lessons';
export * as actions from './actions';
export { isGuessing } from './actions';
export { followAddress } from './address';
export { type Choices, type Hideable, hideable, modes, paces, type Theme, themes } from './choices';
export { type Command, type CommandGroup, commandOf, commands } from './commands';
export { listenToParent } from './embed';
export { costOf, pathsTo } from './cost';
export { compare } from './gallery';
export { contents, chosenRests, chosenScene, lessonOf, paceOf, viewOf } from './derive';
export { joinWindows } from './join';
export { listenToKeys } from './keys';
export { type LinkProblem, writeLink } from './link';
export { startPlayer } from './player';
export type { Frame, Scene } from './scene';
export { rememberSettings, startingChoices } from './settings';
export { type Dialog, type State, store } from './store';
