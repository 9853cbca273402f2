// The graph of a program: nodes, edges, order, and which of them matter to a target.
export {
  activeEdges,
  type Activity,
  activityOf,
  isActiveEdge,
  isConstant,
  placeOfEdge,
  placeOfInput,
  placeOfNode,
} from './activity';
export { compile, type CompileOptions } from './compile';
export { edgeId, type GraphData, graphOf, insideOf } from './graph';
export { partNames } from './partName';
export { partialOf, partialRule, valueRule, writtenOut } from './rules';
