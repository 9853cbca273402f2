// DOOR src/view/graph
export { GraphView } from './GraphView';
export { targetOf } from './edges';
export { fittedSize } from './sizes';
