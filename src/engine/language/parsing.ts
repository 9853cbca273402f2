// A program while it is parsed: what has been read, what waits, and how nodes are made of operands.
import { fail } from './source';
import { failAtToken, placeOfToken } from './lexer';
import type { Heads } from './heads';
import type { Limits } from './limits';
import { type Draft, emit, makeDraft, negate } from './nodeBuilder';
import { binds, code, rootSign } from './operators';
import { makePending, type Pending, pop, waitsForBar } from './pending';
import type { Tokens } from './tokens';

/** A program while it is parsed. */
export interface Parsing {
  readonly tokens: Tokens;
  readonly heads: Heads;
  readonly limits: Limits;
  readonly draft: Draft;
  readonly pending: Pending;
  /** Nodes of line l: from lineStarts[l] to lineStarts[l+1]. */
  readonly lineStarts: Int32Array;
  /** Lines of functions that have been called. */
  readonly called: Set<number>;
  /** Tokens of names that stand before a bracket and are no operation: products, if they are names at all. */
  readonly doubtful: number[];
  /** 1 for names that also stand alone. */
  readonly plain: Uint8Array;
  /** The line that is read. */
  line: number;
}

/** A program before its first token. */
export const beginParsing = (tokens: Tokens, heads: Heads, limits: Limits): Parsing => ({
  tokens,
  heads,
  limits,
  draft: makeDraft(),
  pending: makePending(),
  lineStarts: new Int32Array(heads.lines + 1),
  called: new Set(),
  doubtful: [],
  plain: new Uint8Array(tokens.names.count),
  line: 0,
});

/** Something is missing behind the token before `at`. */
export function missing(parsing: Parsing, key: 'missingOperand' | 'missingParenthesis', at: number): never {
  const { tokens, pending } = parsing;
  const place = at === 0 ? 0 : placeOfToken(tokens, at - 1).end;
  const closing = waitsForBar(pending, tokens) ? '|' : ')';
  return fail(tokens.source, key, place, place, key === 'missingParenthesis' ? [closing] : []);
}

/** Throws ProgramError for a token that cannot stand where it does. */
export const unexpected = ({ tokens }: Parsing, at: number): never => failAtToken(tokens, 'unexpectedSymbol', at);

function holdLimit({ draft, limits, tokens }: Parsing): void {
  if (draft.nodes > limits.nodes) fail(tokens.source, 'tooManyNodes', 0, 0, [String(limits.nodes)]);
}

/** Makes a node of the last `count` operands. */
export function make(parsing: Parsing, op: number, count: number): void {
  emit(parsing.draft, op, count);
  holdLimit(parsing);
}

/** Carries out what binds at least like `strength`; brackets and functions stay. */
export function reduce(parsing: Parsing, strength: number): void {
  const { pending, draft } = parsing;
  for (let last = pending.ops.length - 1; last >= 0; last--) {
    const op = pending.ops[last] as number;
    if (binds(op) < strength) return;
    pop(pending);
    if (op === rootSign) make(parsing, code.sqrt, 1);
    else if (op !== code.neg) make(parsing, op, 2);
    else {
      negate(draft);
      holdLimit(parsing);
    }
  }
}
