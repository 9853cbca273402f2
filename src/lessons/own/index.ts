// DOOR src/lessons/own
export { ladder, rungRange, rungsOf } from './ladder';
export { programFromLatex } from './latex';
export { firstOwnProgram, own, type OwnWay } from './own';
export { type Preset, presets } from './presets';
