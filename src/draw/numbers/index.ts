// Numbers as text: rounded, counted, pasted, measured.
export { formatCount, shortCounts } from './count';
export { formatError, formatSlope } from './measured';
export { fittedNumber, inkWidth } from './ink';
export { beginsNumber, formatNumber, formatTex, fullNumber, parseNumber, raised } from './number';
export { printed } from './printed';
export { type PasteProblem, readPasted } from './pasted';
export { readTyped } from './typed';
export { readTypedRows, type TypedCell } from './typedRows';
