// The front door of the engine.
export type * from './types';
export type { Arity, Convention, Level, Op, Typeset } from './ops';
export type { Collapsed } from './rewrite';
export type { Descent, TrainingProblem, Setting, TrainingHistory } from './train';
export type { CompileOptions } from './graph';
export type { Limits, ProgramErrorKey, ProgramPlace } from './language';
export type { Bypass, Measured, MistakeId, Mistaken, Precision, PrecisionKey } from './verify';
export type { Assumed, Cause as NumberCause, Entry, ListVerdict, Mark, TutorMistakeId, Typed, Verdict } from './tutor';
export type { ForwardOptions, PathOptions, ReverseOptions } from './tape';
export type { ProgramAnswer, Question, QuestionKind } from './questions';
export { questionsOf, repairOf } from './questions';
export {
  adjointRef,
  argumentOf,
  contributionRef,
  countOf,
  edgeInto,
  edgeOf,
  isKind,
  kindOf,
  nodeOf,
  ownNode,
  partialRef,
  pathRef,
  quantities,
  readRef,
  refPattern,
  sourceOf,
  tangentRef,
  targetOf,
  valueRef,
  writerOf,
} from './ref';
export {
  isBias,
  isSum,
  labelId,
  type LayeredName,
  layeredName,
  layerLetters,
  layerOfUnit,
  networkName,
  type NetworkName,
  sumId,
  thetaId,
  unitId,
} from './networkNames';
export { memo, memoByKey, memoLast } from './memo';
export { pageLimits, parseExpr, ProgramError } from './language';
export { canOpen, collapsed, opened } from './rewrite';
export { compile, isConstant, writtenOut } from './graph';
export { afterStep, descentOf, randomNumbers, trainingHistory } from './train';
export { derivative, evaluate, execute } from './run';
export {
  edgeCount,
  forwardEdges,
  forwardMode,
  pathByPath,
  pathCount,
  plainPartials,
  plainTimes,
  reverseMode,
  tapeOfProgram,
} from './tape';
export { evaluateRule, opOf, opSpelled, readsOf, table } from './ops';
export {
  bypassOf,
  derivativeDigits,
  measuredSlope,
  mistaken,
  mistakeIds,
  mistakes,
  precisionOf,
  defaultRate,
} from './verify';
export {
  type Exercise,
  exerciseOf,
  type InputRange,
  type Level as ExerciseLevel,
  levels,
  type Source as ExerciseSource,
  variantInputs,
} from './exercise';
export { causesOf, judgeList, judgeNumber, tutorMistakes } from './tutor';
