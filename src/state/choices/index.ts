// What can be chosen: the only state there is, its ranges, and what is wrong with a choice.
export {
  type Choices,
  type CodeKind,
  codeKinds,
  type Hideable,
  hideable,
  languages,
  mistakeIds,
  modes,
  paces,
  plainWay,
  type Push,
  startChoices,
  type Theme,
  themes,
  type Tool,
  tools,
  viewNames,
} from './choices';
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
export { isRate, isTraining, leastEta, mostEta, mostSeed } from './limits';
export type { LinkProblem } from './problem';
