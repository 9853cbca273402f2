// Names, rules and formulas as TeX or as spans of text.
export { adjointTex, type StepFormula, stepFormula, stepSpeech, stepTex, undefinedWords } from './formula';
export { adjointHeadTex, deltaSign, familySpans, type Labels, nameSpans, nameTex, sumSign } from './nodeName';
export { nodeRuleSpans, nodeTex, operationSpans, programTex, shortNodeTex } from './nodeRule';
export { liveTex } from './live';
export { type Piece, productPieces } from './product';
export { type Naming, refSpans, refTex, seedOf } from './refName';
export { type Relation, relationOf } from './relation';
export { namedTex, plainText, richParts } from './rich';
export { setNames } from './setNames';
export { sidesOf } from './sides';
export { slopeSpans } from './slopeName';
export { greekNames } from './symbols';
export { type NameSpan, plainTex, texWidth } from './texText';
