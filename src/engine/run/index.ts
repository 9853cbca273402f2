// DOOR src/engine/run
export { derivative, evaluate } from './evaluate';
export { execute } from './execute';
