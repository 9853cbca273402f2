// What numbers are checked with: measured slopes, lost digits, and runs that make a mistake on purpose.
export { type Bypass, bypassOf } from './bypass';
export { derivativeDigits } from './derivativeDigits';
export { type Measured, measuredSlope } from './finiteDifference';
export { faultyRun, type Mistaken, mistaken } from './mistaken';
export { defaultRate, type MistakeId, mistakeIds } from './mistakeIds';
export { mistakes, type WrongRule } from './mistakes';
export { type Precision, type PrecisionKey, precisionOf } from './precision';
export { isConstant, isInput, type Pair, pairs } from './weighing';
