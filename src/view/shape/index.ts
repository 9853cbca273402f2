// DOOR src/view/shape
export { ShapeMenu } from './ShapeMenu';
