// DOOR src/state/choices
export {
  audienceChoices,
  type ChoiceName,
  choiceRows,
  type Choices,
  fieldsByKey,
  ofChoices,
  plainWay,
  startChoices,
  type Undone,
  undoneOf,
} from './choices';
export { applies, type Where } from './choice';
export { modes } from './lessonRows';
export { type Hideable, hideable, languages, type Theme, themes } from './pageRows';
export { isTraining, isRate, leastEta, leastPush, mostEta, mostPush, mostSeed } from './limits';
export type { LinkProblem } from './problem';
export {
  areSamples,
  columnsOf,
  dataText,
  fits,
  gateOf,
  mostSamples,
  readData,
  type SampleData,
  samplesOf,
} from './samples';
export { type CodeKind, codeKinds, mistakeIds, paces, type Push, viewNames } from './toolRows';
export { plainTool, type Tool, toolRow, tools } from './tools';
