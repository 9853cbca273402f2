// The tool that sets exercises: a level, a seed, how far one is, and a sheet of what was found.
export { Practice } from './Practice';
