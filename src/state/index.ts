// What the views may use of the state.
export { type Actions, actionsOf, createSession, type Session } from './session';
export { type Figures, type MistakeFigures, type NudgeFigures, still, type SweepFigures } from './figures';
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
  nextLanguage,
  paces,
  type Overlay,
  type Tool,
  toolRow,
  toolsOf,
} from './choices';
export {
  adjointOf,
  type Against,
  boardOf,
  type Change,
  checkable,
  type CheckedList,
  checkedKinds,
  checkedLists,
  type ExpectedDerivative,
  expectedOf,
  costOf,
  countsOf,
  precisionNote,
  followed,
  type Flow,
  flowInto,
  type Four,
  fourOf,
  checkGradient,
  type GradientCheck,
  ladderCounts,
  isHeldBack,
  laidOut,
  listVerdict,
  liveRef,
  type Nudged,
  numberVerdict,
  partialsRun,
  pathsTo,
  type Place,
  remarkOf,
  type Remedy,
  lastCheck,
  rightProducts,
  type Sweep,
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
export { trainingSpeeds, type TrainingState, type TrainingStatus, type SampleSums, unitCurve } from './training';
export type { ShapeProblem } from './actions';
export {
  chosenRests,
  contents,
  headlinesOf,
  openerOf,
  paceOf,
  placeAbove,
  stagedDerivation,
  tabOf,
  sectionSpans,
  takesSteps,
  toolOf,
  viewOf,
} from './scene';
export { minEta, minNudge, maxEta, maxNudge } from './choices';
export type { Scene } from './scene';
export { type Dialog, hiddenParts, type Readable, rememberSettings, startingChoices, type State } from './store';
