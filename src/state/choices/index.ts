// What can be chosen: the only state there is, its ranges, and what is wrong with a choice.
export { newest } from './ask';
export { type Practice, practiceText } from './practice';
export {
  audienceOf,
  type ChoiceName,
  choiceRows,
  type Choices,
  fieldsByKey,
  ofChoices,
  plainDifferentiation,
  startChoices,
  type Undone,
  undoneOf,
} from './choices';
export { applies, type Where } from './choice';
export { modes } from './lessonRows';
export { type Hideable, hideable, type Lockable, lockable, nextLanguage, pageParts, themes } from './pageRows';
export { refusingLock } from './locks';
export { isTraining, isRate, minEta, minNudge, maxEta, maxNudge, maxSeed, mostUpdates } from './limits';
export type { LinkProblem } from './problem';
export { areSamples, columnsOf, dataText, fits, gateOf, mostSamples, type SampleData, samplesOf } from './samples';
export { mistakeIds } from '../../engine';
export { type CodeKind, codeKinds, paces, type Nudge } from './toolRows';
export { noUpdates, type Updates } from './updates';
export { type Overlay, plainTool, sharedTool, type Tool, toolRow, tools, toolsOf } from './tools';
