// Tapes: the steps of reverse mode, forward mode and path by path, and what each costs.
export { forwardMode, type ForwardOptions } from './forward';
export { edgeCount, forwardEdges, pathCount, plainPartials, plainTimes } from './pathCounts';
export { pathByPath, type PathOptions } from './paths';
export { tapeOfProgram } from './programTape';
export { reverseMode, type ReverseOptions } from './reverse';
export { type Path, planOf, type TapePlan, targetPlace } from './tape';
