// Lesson 6: backpropagation through a network of any shape.
export { backprop } from './backprop';
export { inNotation } from './inNotation';
export { defaultNetwork, networkTab } from './known';
export { laterBackprop, networkLesson } from './later';
export { gradientParts } from './penalty';
