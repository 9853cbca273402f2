// What the tools of the panel compute: Jacobian, nudge, mistakes, checked numbers, four ways, costs, remarks.
export {
  checkable,
  type CheckedList,
  checkedKinds,
  checkedLists,
  checkedRun,
  isHeldBack,
  laidOut,
  listVerdict,
  numberVerdict,
  rightProducts,
} from './checker';
export { costOf, partialsRun, pathsTo } from './cost';
export { type Flow, flowInto } from './flow';
export { adjointOf, followed, type Four, fourOf } from './four';
export { compare } from './gallery';
export { boardOf, countsOf, entriesOf, liveRef } from './jacobian';
export { type Claim, claimOf, judge, type Judged, remembered } from './judge';
export { ladderCounts } from './ladder';
export { firstWrong, gradientRows, mistakenIn, type Place } from './mistakes';
export { type Change, errorCourse, errorCurve, type Nudged, nudgeOf } from './nudge';
export { oneStepIn } from './oneStep';
export { ownFunction } from './ownFunction';
export { jacobianVector, vectorJacobian, type Weights } from './ownSweep';
export { flat, remarkOf } from './remark';
export { type Remedy, remediesOf } from './remedies';
export { doubtOf } from './trust';
