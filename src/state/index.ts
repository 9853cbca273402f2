// What the views may use of the state.
export { questionsOf, repairOf } from '../engine';
export {
  activationNames,
  type FunctionGroup,
  functionList,
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
export { followAddress, isTooLong, listenToDrops, maxLength, writeLink } from './link';
export {
  type Choices,
  type CodeKind,
  codeKinds,
  columnsOf,
  fits,
  gateOf,
  type Hideable,
  hideable,
  mistakeIds,
  modes,
  mostSamples,
  paces,
  type Theme,
  type Tool,
} from './choices';
export {
  adjointOf,
  type Answer,
  answerOf,
  type Board,
  boardOf,
  type Change,
  checkable,
  checkedKinds,
  type Claim,
  claimOf,
  compare,
  costOf,
  countsOf,
  doubtOf,
  entriesOf,
  errorCurve,
  firstWrong,
  followed,
  type Four,
  fourOf,
  gradientRows,
  judge,
  type Judged,
  ladderCounts,
  liveRef,
  mistakenIn,
  type Nudged,
  nudgeOf,
  type OneStep,
  oneStepIn,
  type OwnFunction,
  ownFunction,
  partialsRun,
  pathsTo,
  type Place,
  remarkOf,
  remembered,
} from './tools';
export {
  type Command,
  type CommandGroup,
  commandOf,
  commands,
  joinWindows,
  listenToKeys,
  listenToParent,
  startPlayer,
} from './commands';
export {
  labSpeeds,
  labStore,
  type Learnt,
  learntOf,
  type SampleSums,
  sampleSums,
  surfaceOf,
  type UnitCurve,
  unitCurve,
} from './training';
export type { ShapeProblem } from './actions';
export {
  chosenRests,
  chosenScene,
  contents,
  paceOf,
  placeAbove,
  stagedDerivation,
  stretchesOf,
  toolOf,
  toolsOf,
  viewOf,
} from './scene';
export type { LinkProblem } from './choices';
export { leastEta, leastPush, mostEta, mostPush } from './choices';
export { onZoom } from './actions';
export type { Frame, Scene } from './scene';
export { type Dialog, rememberSettings, startingChoices, type State, store } from './store';
