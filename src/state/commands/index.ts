// The commands: keys, buttons, playing, and what arrives from another window.
export { type Command, type CommandGroup, commandOf, commands } from './commands';
export { listenToParent } from './embed';
export { joinWindows } from './join';
export { listenToKeys } from './keys';
export { startPlayer } from './player';
