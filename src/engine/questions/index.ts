// DOOR src/engine/questions
export { questionsOf } from './questions';
export { repairOf } from './repairs';
export type { ProgramAnswer, Question, QuestionKind } from './types';
