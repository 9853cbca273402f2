// Lesson 6: backpropagation through a network of any shape.
export { backprop, defaultNetwork } from './backprop';
export { inNotation } from './inNotation';
export { gradientParts } from './penalty';
