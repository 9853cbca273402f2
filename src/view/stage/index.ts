// The stage: the view of the lesson, its inputs, the program, the card of a quantity, and little pictures of other moments.
export { AtFrame } from './AtFrame';
export { viewPart } from './Drawing';
export { Picture } from './Picture';
export { bringViews, type Job, Poses } from './Poses';
export { editor, Stage } from './Stage';
export { appWith } from './useAppAt';
