// The network on the stage.
export { NetworkView } from './NetworkView';
