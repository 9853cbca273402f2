// The tool that shows the pass as code.
export { Code } from './Code';
export { CodeLine } from './CodeLine';
