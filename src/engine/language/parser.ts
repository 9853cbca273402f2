// The language's sentences: tokens become nodes in written order. Explicit stacks, so that no nesting is too deep.
import { expression } from './expression';
import { readHeads } from './heads';
import { hiddenLines } from './inline';
import { failAtToken } from './lexer';
import type { Limits } from './limits';
import { nameText } from './names';
import { type Draft, operand } from './nodeBuilder';
import { code } from './operators';
import { beginParsing, make, type Parsing } from './parsing';
import { fail } from './source';
import type { Tokens } from './tokens';

/** A program that has been read, names not yet resolved. */
export interface Parsed {
  readonly tokens: Tokens;
  /** The nodes, in written order. */
  readonly draft: Draft;
  readonly lines: number;
  /** Nodes of line l: from lineStarts[l] to lineStarts[l+1]; the last of them is what the line defines. */
  readonly lineStarts: Int32Array;
  /** Name that each line defines, or -1 for a line that is only an expression. */
  readonly lineNames: Int32Array;
  /** Token at which each line begins. */
  readonly lineTokens: Int32Array;
  /** The line that defines a name, or -1, by number of the name. */
  readonly definedBy: Int32Array;
  /** Lines that are functions alone and no part of the graph. */
  readonly hidden: ReadonlySet<number>;
}

/** A name before a bracket that is neither a function nor a name elsewhere, and too long to be a factor. */
function refuseUnknown({ tokens, heads, doubtful, plain }: Parsing): void {
  for (const at of doubtful) {
    const name = tokens.values[at] as number;
    const short = /^.(?:$|_|\d)/u.test(nameText(tokens.names, name));
    if (!short && plain[name] === 0 && heads.definedBy[name] === -1) failAtToken(tokens, 'unknownFunction', at);
  }
}

/** Reads all lines; throws ProgramError. `tokens` are those of the whole program. */
export function parse(tokens: Tokens, limits: Limits): Parsed {
  const heads = readHeads(tokens);
  const parsing = beginParsing(tokens, heads, limits);
  const { draft, lineStarts, called } = parsing;
  const { lines, lineNames, lineTokens, definedBy } = heads;
  for (; parsing.line < lines; parsing.line++) {
    expression(parsing, heads.bodies[parsing.line] as number);
    // A line that only names another quantity, or a number, is a node of its own.
    if (((draft.stack[0] as number) & operand.mask) !== operand.node) make(parsing, code.copy, 1);
    draft.height = 0;
    lineStarts[parsing.line + 1] = draft.nodes;
  }
  if (lines === 0) fail(tokens.source, 'empty', 0, 0);
  refuseUnknown(parsing);
  const hidden = hiddenLines(heads, called, draft, lineStarts);
  return { tokens, draft, lines, lineStarts, lineNames, lineTokens, definedBy, hidden };
}
