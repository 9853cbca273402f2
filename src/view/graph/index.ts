// The graph on the stage.
export { GraphView } from './GraphView';
export { NodeChange } from './NodeChange';
export { fittedSize } from './sizes';
