// Lessons 1 to 4: the exponential, the sigmoid, the log loss and the slope of the sigmoid.
export { exp } from './exp';
export { laterCurves } from './later';
export { loss } from './loss';
export { sigmoid } from './sigmoid';
export { slope } from './slope';
