// Lesson 7: the reader's own formula, pasted LaTeX, and examples with their sources.
export { type FunctionGroup, functionList } from './functionList';
export { canBeStaged, ladder, ladderTex, rungRange, rungsOf } from './ladder';
export { programFromLatex } from './latex';
export { firstOwnProgram, own } from './own';
export { type Preset, presets } from './presets';
