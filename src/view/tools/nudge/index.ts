// The tool that pushes an input and watches every node.
export { Nudge } from './Nudge';
