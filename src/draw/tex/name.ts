// The front door of names: nodes and quantities, typeset or as runs of text.
export { adjointHeadTex, deltaSign, familySpans, nameSpans, nameTex, sumSign } from './nodeName';
export { nodeRuleSpans } from './nodeRule';
export { refTex } from './refName';
export type { NameSpan } from './texText';
