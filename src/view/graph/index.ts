// DOOR src/view/graph
export type { Box } from './GraphNode';
export { GraphView } from './GraphView';
export { targetOf } from './edges';
export { fittedSize } from './sizes';
