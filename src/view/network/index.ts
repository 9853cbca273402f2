// DOOR src/view/network
export { NetworkView } from './NetworkView';
