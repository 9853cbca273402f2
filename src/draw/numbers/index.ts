// Numbers as text: rounded, counted, pasted, measured.
export { formatCount, shortCounts } from './count';
export { formatError, formatSlope } from './measured';
export { fittedNumber, inkWidth } from './ink';
export { remembered } from './memo';
export { formatNumber, formatTex, fullNumber, parseNumber, raised } from './number';
export { type Printed, printed } from './printed';
export { type PasteProblem, readPasted } from './pasted';
export { readTyped } from './typed';
export { readTypedRows, type RowsProblem, type TypedCell } from './typedRows';
