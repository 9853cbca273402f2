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
export * as actions from './actions/actions';
export { isGuessing } from './actions/actions';
export { followAddress } from './link/address';
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
} from './choices/choices';
export { type Answer, answerOf, checkable } from './tools/answer';
export { type Command, type CommandGroup, commandOf, commands } from './commands/commands';
export { listenToParent } from './commands/embed';
export { costOf, partialsRun, pathsTo } from './tools/cost';
export { listenToDrops } from './link/file';
export { adjointOf, type Four, followed, fourOf } from './tools/four';
export { compare } from './tools/gallery';
export { joinWindows } from './commands/join';
export { labSpeeds, labStore, mostUpdates } from './training/lab';
export type { ShapeProblem } from './actions/network';
export { ladderCounts } from './tools/ladder';
export { type Learnt, learntOf, surfaceOf, type UnitCurve, unitCurve } from './training/status';
export { contents, chosenRests, chosenScene, lessonOf, paceOf, toolOf, toolsOf, viewOf } from './scene/derive';
export { type Board, boardOf, countsOf, entriesOf, liveRef } from './tools/jacobian';
export { type Claim, claimOf, type Judged, judge, remembered } from './tools/judge';
export { listenToKeys } from './commands/keys';
export { isTooLong, maxLength, writeLink } from './link/link';
export type { LinkProblem } from './link/fields';
export { firstWrong, gradientRows, mistakenIn, type Place } from './tools/mistakes';
export { type OneStep, oneStepIn } from './tools/oneStep';
export { type Change, errorCurve, leastPush, mostPush, type Nudged, nudgeOf } from './tools/nudge';
export { type SampleSums, sampleSums } from './training/sampleSums';
export { columnsOf, fits, gateOf, mostSamples, samplesOf } from './choices/samples';
export { leastEta, mostEta } from './actions/train';
export { type OwnFunction, ownFunction } from './tools/ownFunction';
export { placeAbove } from './scene/sorted';
export { startPlayer } from './commands/player';
export type { Frame, Scene } from './scene/scene';
export { remarkOf } from './tools/remark';
export { rememberSettings, startingChoices } from './store/preferences';
export { stretchesOf } from './scene/sections';
export { doubtOf } from './tools/trust';
export { onZoom } from './actions/zoom';
export { type Dialog, type State, store } from './store/store';
