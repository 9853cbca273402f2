// DOOR src/draw/code
export { stepLine, tapeSyntax } from './lines';
export { namingOf } from './naming';
export { codeText } from './text';
export type { Token } from './write';
