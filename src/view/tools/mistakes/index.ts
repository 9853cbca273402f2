// The tool that makes mistakes on purpose.
export { Mistakes } from './Mistakes';
