// DOOR src/view/timeline
export { Timeline } from './Timeline';
