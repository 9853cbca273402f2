// DOOR src/lessons/compile
export { compiledOf, keepCompiled } from './compiled';
export { stepsWhile } from './parts';
export { tapeOf } from './pass';
