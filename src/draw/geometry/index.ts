// Geometry that all drawings share: boxes.
export type { Box } from './box';
