// DOOR src/lessons/graph
export { graph } from './graph';
