// The editor of the shape of a network.
export { ShapeMenu } from './ShapeMenu';
