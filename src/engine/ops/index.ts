// DOOR src/engine/ops
export { causeOfFunction } from './causes';
export { call, evaluateRule, fill, num, readsOf, ref } from './expr';
export {
  logitLoss,
  logitLossCollapse,
  logitLossSlope,
  logLoss,
  logLossLabelSlope,
  logLossSlope,
  logSigmoid,
  powExponentSlope,
  powSlope,
  sigmoid,
} from './numeric';
export type { Arity, Convention, Level, Op, Slope, Typeset } from './op';
export { accepts, codeOf, opOf, opSpelled, opWithCode, table } from './table';
