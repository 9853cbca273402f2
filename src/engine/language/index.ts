// The language of programs: from text to definitions of nodes, or an error with its place.
export { ProgramError, type ProgramErrorKey, type ProgramPlace, wholeProgram } from './error';
export { manyResults, readHeads } from './heads';
export { tokenize } from './lexer';
export { sign, token } from './tokens';
export { engineLimits, type Limits, pageLimits } from './limits';
export { lineOrder } from './lineOrder';
export { nameText, type Spellings, spellingsOf } from './names';
export { operand } from './nodeBuilder';
export { parseExpr } from './parseExpr';
export { parse, type Parsed } from './parser';
export { placeIn, sourceOf } from './source';
