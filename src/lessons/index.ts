// The contents: all lessons in the order in which they are taught.
import { backprop } from './backprop';
import { exp } from './exp';
import { graph } from './graph';
import { loss } from './loss';
import { sigmoid } from './sigmoid';
import { slope } from './slope';
import type { Lesson } from './types';

export { type Activation, activationNames } from './activations';
export { backprop, defaultNetwork } from './backprop';
export { ladder, rungRange, rungsOf } from './ladder';
export { compiledOf } from './compiled';
export { inNotation } from './inNotation';
export { programFromLatex } from './latex';
export * as networkNaming from './network';
export { type Layers, type LossName, lossNames, type Network, type NetworkNames } from './network';
export {
  type IndexBase,
  indexBases,
  type Notation,
  type NotationId,
  notationIds,
  notations,
  notationSamples,
  notationWith,
  plainNotation,
} from './notation';
export { firstOwnProgram, own, type OwnWay } from './own';
export { type Gate, gates, gateSamples, type Sample } from './samples';
export { type GradientParts, gradientParts } from './penalty';
export { stepsWhile } from './parts';
export { type Preset, presets } from './presets';
export type * from './types';

/** Lessons 1 to 6; part 7, the reader's own formula, is made from its text. */
export const lessons: readonly Lesson[] = [exp, sigmoid, loss, slope, graph, backprop()];
