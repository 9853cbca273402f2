// DOOR src/view/tools/code
export { Code } from './Code';
export { CodeLine } from './CodeLine';
