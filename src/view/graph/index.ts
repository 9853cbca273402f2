// The graph on the stage.
export { GraphView } from './GraphView';
export { fittedSize } from './sizes';
