// Networks of any shape: layers, activations, losses, the names of their quantities, and notations.
export { type Activation, activationNames, activations } from './activations';
export { type Gate, gates, gateSamples, type Sample } from './gates';
export {
  type IndexBase,
  indexBases,
  labelsIn,
  type Notation,
  type NotationId,
  notationIds,
  notations,
  notationSamples,
  notationWith,
  plainNotation,
  type Symbols,
  symbolsOf,
} from './notation';
export {
  activationOf,
  type Layers,
  type LossName,
  lossNames,
  type Network,
  networkNames,
  type NetworkNames,
  plainNetwork,
  range,
  sources,
  thetaRows,
} from './shape';
export * as networkNaming from './shape';
