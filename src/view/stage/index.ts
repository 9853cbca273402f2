// DOOR src/view/stage
export { Stage } from './Stage';
