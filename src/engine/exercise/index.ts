// Exercises from a seed: programs with numbers that stay short by hand, and what is asked of them.
export { type Exercise, exerciseOf, type Source } from './exercise';
export { type Level, levels } from './recipes';
export { type InputRange, variantInputs } from './variant';
