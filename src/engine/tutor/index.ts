// A checker that is a tutor: a number found by hand is right, or is named by the mistake that gives it.
export { type Cause, causesOf } from './candidates';
export { type Assumed, judgeNumber, type Verdict } from './judge';
export { type Entry, judgeList, type ListVerdict, type Mark } from './judgeList';
export { type TutorMistakeId, tutorMistakes } from './table';
export { type Typed } from './typed';
