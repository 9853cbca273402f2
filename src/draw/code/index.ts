// The pass as code: the tape, and texts for NumPy, PyTorch, JAX and micrograd.
export { stepLine, tapeSyntax } from './lines';
export { namingOf } from './naming';
export { codeText } from './text';
export type { Token } from './write';
