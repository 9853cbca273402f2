// DOOR src/view/tools/mistakes
export { Mistakes } from './Mistakes';
