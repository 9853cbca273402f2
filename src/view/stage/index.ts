// The stage: the view of the lesson, its inputs, the program, the card of a quantity, and little pictures of other moments.
export { AtFrame } from './AtFrame';
export { Picture } from './Picture';
export { Stage } from './Stage';
