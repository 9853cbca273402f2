// Names, rules and formulas as TeX or as spans of text.
export { adjointTex, stepFormula, stepSpeech, undefinedWords } from './formula';
export { adjointHeadTex, deltaSign, familySpans, type Labels, nameSpans, nameTex, sumSign } from './nodeName';
export { nodeRuleSpans, nodeTex, operationSpans } from './nodeRule';
export { type Piece, productPieces } from './product';
export { edgeSource, edgeTarget, type Naming, partsOfRef, refSpans, refTex, seedOf } from './refName';
export { namedTex, richParts } from './rich';
export { type Sides, sidesOf } from './sides';
export { greekNames } from './symbols';
export { type NameSpan, plainTex } from './texText';
