// The stage: the view of the lesson, its inputs, the program, and the card of a quantity.
export { Stage } from './Stage';
