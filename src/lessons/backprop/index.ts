// DOOR src/lessons/backprop
export { backprop, defaultNetwork } from './backprop';
export { inNotation } from './inNotation';
export { type GradientParts, gradientParts } from './penalty';
