// The contents: all lessons in the order in which they are taught.
import { backprop } from './backprop/backprop';
import { exp } from './curves/exp';
import { graph } from './graph/graph';
import { loss } from './curves/loss';
import { sigmoid } from './curves/sigmoid';
import { slope } from './curves/slope';
import type { Lesson } from './types';

export { type Activation, activationNames } from './network/activations';
export { backprop, defaultNetwork } from './backprop/backprop';
export { ladder, rungRange, rungsOf } from './own/ladder';
export { compiledOf } from './compile/compiled';
export { inNotation } from './backprop/inNotation';
export { programFromLatex } from './own/latex';
export * as networkNaming from './network/shape';
export { type Layers, type LossName, lossNames, type Network, type NetworkNames } from './network/shape';
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
} from './network/notation';
export { firstOwnProgram, own, type OwnWay } from './own/own';
export { type Gate, gates, gateSamples, type Sample } from './network/gates';
export { type GradientParts, gradientParts } from './backprop/penalty';
export { stepsWhile } from './compile/parts';
export { type Preset, presets } from './own/presets';
export type * from './types';

/** Lessons 1 to 6; part 7, the reader's own formula, is made from its text. */
export const lessons: readonly Lesson[] = [exp, sigmoid, loss, slope, graph, backprop()];
