// DOOR src/lessons/own
export type { Formed } from './graphForm';
export { ladder, rungRange, rungsOf } from './ladder';
export { programFromLatex } from './latex';
export { firstOwnProgram, own, type OwnWay } from './own';
export { type Preset, presets } from './presets';
