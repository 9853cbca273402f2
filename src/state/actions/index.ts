// What a reader can do: each action is a small change of the store.
export { toggleAudience } from '../windows';
export { help, showAnswer, toggleAsking, tryAnswer } from './ask';
export * from './inputs';
export { goToStep } from './codeLines';
export * from './graphForm';
export * from './move';
export * from './network';
export * from './display';
export * from './sweeps';
export * from './train';
export { returnToUpdates } from './returnToUpdates';
export { onZoom, zoom, type ZoomCore } from './zoom';
