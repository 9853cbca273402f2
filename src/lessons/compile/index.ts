// From a lesson to its graph and tapes.
export { compiledOf, keepCompiled } from './compiled';
export { stepsWhile } from './parts';
export { tapeOf } from './pass';
