// The graph on the stage.
export { GraphView } from './GraphView';
export { targetOf } from './edges';
export { fittedSize } from './sizes';
