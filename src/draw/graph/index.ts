// DOOR src/draw/graph
export { attachGestures, type Gestures, type Moved, unmoved } from './gestures';
export { type EdgeRoute, type GraphLayout, type Group, layoutGraph, pageOf, type Part, partOf } from './layout';
