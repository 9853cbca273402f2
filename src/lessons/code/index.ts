// Lines of micrograd, NumPy, PyTorch and JAX: read as a program with the numbers of its inputs, or the line that is not understood.
export { type CodeReading, programFromCode } from './programFromCode';
export type { CodeProblem, CodeProblemKey } from './problem';
