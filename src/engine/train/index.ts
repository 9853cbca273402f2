// Gradient descent: one step, the run of many, and the way back through them.
export { afterStep } from './descentStep';
export { type Descent, descentOf, type TrainingProblem } from './gradientDescent';
export { randomNumbers } from './random';
export { type Setting, type TrainingHistory, trainingHistory } from './trainingHistory';
