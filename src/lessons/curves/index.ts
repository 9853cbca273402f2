// DOOR src/lessons/curves
export { exp } from './exp';
export { loss } from './loss';
export { sigmoid } from './sigmoid';
export { slope } from './slope';
