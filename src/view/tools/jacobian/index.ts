// The tool that fills the Jacobian.
export { Jacobian } from './Jacobian';
