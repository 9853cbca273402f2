// The layout of a graph: layers, order, coordinates, routes of edges, pages of large graphs.
export { attachGestures, type Gestures, type Moved, unmoved } from './gestures';
export {
  type EdgeRoute,
  type GraphLayout,
  type Group,
  layoutGraph,
  type LayoutOptions,
  pageOf,
  type Part,
  partOf,
  type Point,
} from './layout';
export { isForgotten, type Phase, phaseOf } from './phase';
export { fittingSize, numberWidth } from './textWidth';
export { fullestColumn, roughSize, usualBetween } from './rows';
export { layoutRows } from './wrapped';
