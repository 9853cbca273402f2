// The layout of a graph: layers, order, coordinates, routes of edges, pages of large graphs.
export { attachGestures, type Gestures, type Moved, unmoved } from './gestures';
export { type EdgeRoute, type GraphLayout, type Group, layoutGraph, pageOf, type Part, partOf } from './layout';
