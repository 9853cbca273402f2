// What the tools of the panel compute: Jacobian, nudge, mistakes, checked numbers, four ways, costs, remarks.
export {
  checkable,
  type Against,
  againstIn,
  type CheckedList,
  checkedKinds,
  checkedLists,
  isEnough,
  isHeldBack,
  laidOut,
  listVerdict,
  numberVerdict,
  rightProducts,
} from './checker';
export { timesAhead } from './plainTimes';
export { costOf, partialsByPass, partialsRun, pathsTo } from './cost';
export { type Flow, flowInto } from './flow';
export { adjointOf, followed, type Four, fourOf } from './four';
export { compare, type Comparison } from './gallery';
export { boardOf, countsOf, entriesOf, liveRef, type Sweep, sweepsOf } from './jacobian';
export { type ExpectedDerivative, expectedOf, checkGradient, type GradientCheck, lastCheck } from './gradientCheck';
export { ladderCounts } from './ladder';
export { type LineReading, lineReadings } from './lineReading';
export {
  firstWrong,
  type GradientRows,
  gradientRows,
  mistakenIn,
  type Place,
  type Struck,
  struckNumbers,
} from './mistakes';
export { type Change, type ErrorCourse, errorCourse, errorCurve, type ErrorPoint, type Nudged, nudgeOf } from './nudge';
export { type OneStep, oneStepIn } from './oneStep';
export { type OwnFunction, ownFunction } from './ownFunction';
export { jacobianVector, vectorJacobian } from './ownSweep';
export { flat, mayRemark, remarkOf } from './remark';
export { type Remedy, remediesOf } from './remedies';
export { precisionNote } from './precision';
