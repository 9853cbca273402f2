// The tool that makes mistakes on purpose and names those of the reader.
export { Mistakes } from './Mistakes';
