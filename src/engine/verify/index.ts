// DOOR src/engine/verify
export { type Measured, measuredSlope } from './finiteDifference';
export { type Mistaken, mistaken } from './mistaken';
export { type MistakeId, mistakes, usualRate } from './mistakes';
export { type Trust, type TrustKey, trustOf } from './precision';
