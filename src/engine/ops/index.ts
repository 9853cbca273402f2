// The operations: one table of rows with all there is to know of each, and the expressions that rows are written in.
export { causeOfFunction } from './causes';
export { call, evaluateRule, fill, num, readsOf, ref } from './expr';
export {
  decay,
  logitLossCollapseFrom,
  logitLossFrom,
  logitLossSlope,
  logLoss,
  logLossLabelSlope,
  logLossSlope,
  powExponentSlope,
  powSlope,
  sigmoidFrom,
  softplusFrom,
} from './numeric';
export type { Arity, Convention, Level, Op, Slope, Typeset } from './op';
export { accepts, codeOf, opOf, opSpelled, opWithCode, table } from './table';
