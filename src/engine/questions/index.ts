// What a text could mean as well, or nearly means: questions and repairs, with answers that are written into it.
export { questionsOf } from './questions';
export { repairOf } from './repairs';
export type { ProgramAnswer, Question, QuestionKind } from './types';
