// The contents: all lessons in the order in which they are taught.
import { backprop } from './backprop';
import { exp, loss, sigmoid, slope } from './curves';
import { graph } from './graph';
import type { Lesson } from './types';

export {
  type Activation,
  activationNames,
  type Gate,
  gates,
  gateSamples,
  type IndexBase,
  indexBases,
  type Layers,
  type LossName,
  lossNames,
  type Network,
  type NetworkNames,
  type NotationId,
  notationIds,
  notations,
  notationSamples,
  notationWith,
  plainNotation,
  type Sample,
} from './network';
export { backprop, defaultNetwork, gradientParts, inNotation } from './backprop';
export {
  firstOwnProgram,
  type FunctionGroup,
  functionList,
  ladder,
  own,
  type Preset,
  presets,
  programFromLatex,
  rungRange,
  rungsOf,
} from './own';
export { type CodeProblem, programFromCode } from './code';
export { laterLessons } from './shelf';
export { compiledOf, stepsWhile } from './compile';
export { networkNaming } from './network';
export { languages } from './text';
export type * from './types';

/** Lessons 1 to 6; part 7, the reader's own formula, is made from its text. */
export const lessons: readonly Lesson[] = [exp, sigmoid, loss, slope, graph, backprop()];
