// From a lesson to its graph and tapes.
export { compiledOf } from './compiled';
export { stepsWhile } from './parts';
export { tapeOf } from './pass';
