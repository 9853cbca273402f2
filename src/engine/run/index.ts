// Running a tape: its memory, its sweeps, and the number of every quantity.
export { derivative, evaluate } from './evaluate';
export { execute } from './execute';
