// DOOR src/view/tools/jacobian
export { Jacobian } from './Jacobian';
