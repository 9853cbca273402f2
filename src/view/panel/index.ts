// The panel: section, headline, formula of the step, and the tool that was chosen.
export { heardOf } from './heard';
export { Panel } from './Panel';
export { stepLinesOf } from './StepFormula';
export { toldOf, sentenceOf } from './sentence';
export { toolPart } from './Tools';
