// What the views may use of the state.
export {
  activationNames,
  type Gate,
  gates,
  gradientParts,
  indexBases,
  lossNames,
  networkNaming as network,
  notationIds,
  notations,
  notationSamples,
  notationWith,
  presets,
  programFromLatex,
  rungRange,
  rungsOf,
} from '../lessons';
export * as actions from './actions';
export { isGuessing } from './actions';
export { followAddress } from './address';
export {
  type Choices,
  type CodeKind,
  codeKinds,
  type Hideable,
  hideable,
  mistakeIds,
  modes,
  paces,
  type Theme,
  themes,
  type Tool,
} from './choices';
export { type Answer, answerOf, checkable } from './answer';
export { type Command, type CommandGroup, commandOf, commands } from './commands';
export { listenToParent } from './embed';
export { costOf, partialsRun, pathsTo } from './cost';
export { listenToDrops } from './file';
export { adjointOf, type Four, followed, fourOf } from './four';
export { compare } from './gallery';
export { joinWindows } from './join';
export { labSpeeds, labStore, mostUpdates } from './lab';
export type { ShapeProblem } from './shape';
export { ladderCounts } from './ladder';
export { type Learnt, learntOf, surfaceOf, type UnitCurve, unitCurve } from './learnt';
export { contents, chosenRests, chosenScene, lessonOf, paceOf, toolOf, toolsOf, viewOf } from './derive';
export { type Board, boardOf, countsOf, entriesOf, liveRef } from './jacobian';
export { type Claim, claimOf, type Judged, judge, remembered } from './judge';
export { listenToKeys } from './keys';
export { isTooLong, maxLength, writeLink } from './link';
export type { LinkProblem } from './linkFields';
export { firstWrong, gradientRows, mistakenIn, type Place } from './mistakes';
export { type OneStep, oneStepIn } from './oneStep';
export { type Change, errorCurve, leastPush, mostPush, type Nudged, nudgeOf } from './nudge';
export { type SampleSums, sampleSums } from './sampleSums';
export { columnsOf, fits, gateOf, mostSamples, samplesOf } from './samples';
export { leastEta, mostEta } from './train';
export { type OwnFunction, ownFunction } from './ownFunction';
export { placeAbove } from './search';
export { startPlayer } from './player';
export type { Frame, Scene } from './scene';
export { remarkOf } from './remark';
export { rememberSettings, startingChoices } from './settings';
export { stretchesOf } from './stretches';
export { doubtOf } from './trust';
export { onZoom } from './zoom';
export { type Dialog, type State, store } from './store';
