// The operations: one table of rows with all there is to know of each, and the expressions that rows are written in.
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
