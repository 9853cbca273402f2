// DOOR src/engine/train
export { afterStep } from './descentStep';
export { type Descent, descentOf, type Learning } from './gradientDescent';
export { randomNumbers } from './random';
export { type Setting, type Trail, trailOf } from './trainingHistory';
