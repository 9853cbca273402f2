// Lessons that are written in the page: a draft to begin with, the text and its last good state, and where it is kept.
export { beginDraft, goOn } from './begin';
export { keepWriting, lastWritten } from './kept';
export { write } from './write';
export { goToBeat } from './goToBeat';
