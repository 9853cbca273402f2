// The layout of the network that learns: units, lines as wide as their weights, numbers, the picture of the output.
export { type LearningLine, type LearningUnit, learningWidth, placeLearning } from './places';
