// A lesson as a text that a person writes and reads: its reader, which says what is wrong and where, and its writer.
export { fileLimits, type LessonProblem, type ReasonKey } from './problems';
export { readLesson } from './read';
export { type Heading, splitLesson } from './split';
export { writeLesson } from './write';
