// What a reader can do: each action is a small change of the store.
export { toggleAudience } from './audience';
export * from './change';
export { goToStep } from './codeLines';
export * from './form';
export * from './move';
export * from './shape';
export * from './show';
export * from './train';
export { zoom } from './zoom';
