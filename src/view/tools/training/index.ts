// DOOR src/view/tools/training
export { Training } from './Training';
