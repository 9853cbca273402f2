// The lessons: what is taught, what is known of it before it is there, and what it is made of.

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
export { backprop, defaultNetwork, gradientParts, inNotation, networkLesson } from './backprop';
export { exp } from './curves';
export { lessons, taught } from './all';
export { fetchLesson } from './later';
export {
  firstOwnProgram,
  type FunctionGroup,
  functionList,
  ladder,
  ladderTex,
  own,
  type Preset,
  presets,
  programFromLatex,
  rungRange,
  rungsOf,
} from './own';
export { type CodeProblem, programFromCode } from './code';
export { contents, laterLessons } from './shelf';
export { compiledOf, stepsWhile } from './compile';
export { networkNaming } from './network';
export { languages } from './text';
export type * from './types';
