// Lesson 5: the chain rule on a graph.
export { graph } from './graph';
export { laterGraph } from './later';
