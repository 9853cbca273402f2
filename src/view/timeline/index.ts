// The timeline under the stage.
export { Timeline } from './Timeline';
