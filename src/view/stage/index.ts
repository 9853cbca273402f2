// The stage: the view of the lesson, its inputs, the program, the card of a quantity, and little pictures of other moments.
export { AtFrame } from './AtFrame';
export { viewPart } from './Drawing';
export { Picture, Pose } from './Picture';
export { editor, Stage } from './Stage';
export { appWith } from './useAppAt';
