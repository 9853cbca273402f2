// The language's sentences: tokens become nodes in written order. Explicit stacks, so that no nesting is too deep.
import { type Draft, emit, makeDraft, negate, operand, pushConstant, pushOperand } from './nodeBuilder';
import { manyResults, readHeads } from './heads';
import { binds, code, infixOp, isCall, ownCall, rootSign } from './operators';
import { pickFirst, resultOf } from './results';
import { areParams, hiddenLines, inline, takesOneOf } from './inline';
import type { Limits } from './limits';
import { type Tokens, failAtToken, placeOfToken, sign, token } from './lexer';
import type { ProgramErrorKey } from './error';
import { nameText } from './names';
import { accepts, codeOf, opSpelled, opWithCode } from '../ops';
import { fail } from './source';

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

/** Reads all lines; throws ProgramError. `tokens` are those of the whole program. */
export function parse(tokens: Tokens, limits: Limits): Parsed {
  const { kinds, values, names, source } = tokens;
  const draft = makeDraft();
  const heads = readHeads(tokens);
  const { lines, lineNames, lineTokens, definedBy, functions } = heads;
  const lineStarts = new Int32Array(lines + 1);
  let line = 0;
  const called = new Set<number>();
  /** Names that stand before a bracket and are no operation: products, if they are names at all. */
  const doubtful: number[] = [];
  const plain = new Uint8Array(names.count);

  /** Pending signs, functions and brackets: opcode or 0 for a bracket, its token, how many operands lie below it. */
  const pending: number[] = [];
  const opened: number[] = [];
  const bases: number[] = [];

  const kindAt = (at: number): number => kinds[at] as number;
  const failAt = (key: ProgramErrorKey, at: number, detail?: readonly string[]): never =>
    failAtToken(tokens, key, at, detail);
  /** Something is missing behind the token before `at`. */
  const missing = (key: 'missingOperand' | 'missingParenthesis', at: number): never => {
    const place = at === 0 ? 0 : placeOfToken(tokens, at - 1).end;
    const closing = kindAt(opened.at(-1) ?? 0) === sign.bar ? '|' : ')';
    return fail(source, key, place, place, key === 'missingParenthesis' ? [closing] : []);
  };

  const make = (op: number, count: number): void => {
    emit(draft, op, count);
    if (draft.nodes > limits.nodes) fail(source, 'tooManyNodes', 0, 0, [String(limits.nodes)]);
  };
  const push = (op: number, at: number): void => {
    pending.push(op);
    opened.push(at);
    bases.push(draft.height);
  };
  const pop = (): number => {
    opened.pop();
    bases.pop();
    return pending.pop() ?? 0;
  };
  /** Carries out what binds at least like `strength`; brackets and functions stay. */
  const reduce = (strength: number): void => {
    for (let last = pending.length - 1; last >= 0; last--) {
      const op = pending[last] as number;
      if (binds(op) < strength) return;
      pop();
      if (op === rootSign) make(code.sqrt, 1);
      else if (op !== code.neg) make(op, 2);
      else {
        negate(draft);
        if (draft.nodes > limits.nodes) fail(source, 'tooManyNodes', 0, 0, [String(limits.nodes)]);
      }
    }
  };
  const infix = (op: number, at: number): void => {
    // A power waits for the power on its right.
    reduce(binds(op) + (op === code.pow ? 1 : 0));
    push(op, at);
  };
  const pickResult = (opener: number, at: number, given: number): void => {
    const wanted = resultOf(tokens, heads, line, opener, at);
    if (wanted?.results !== given) failAt('manyResults', opener, [String(given)]);
    pickFirst(draft, given, wanted?.which ?? 0);
  };
  const close = (at: number): void => {
    reduce(1);
    const opener = opened.at(-1) ?? 0;
    if (pending.length === 0 || kindAt(opener) === sign.bar) failAt('unexpectedParenthesis', at);
    const base = bases.at(-1) ?? 0;
    const op = pop();
    if (op === 0) return;
    const given = draft.height - base;
    const wrong = (name: string, arity: string): never =>
      failAt('wrongNumberOfArguments', opener, [name, arity, String(given)]);
    if (op >= ownCall) {
      const head = functions.get(op - ownCall);
      const name = values[opener] as number;
      if (head?.params.length !== given) return wrong(nameText(names, name), String(head?.params.length));
      if (!takesOneOf(heads, line, head.params) && areParams(head, draft.stack.subarray(base, draft.height))) {
        draft.height = base;
        pushOperand(draft, operand.name, name);
        return;
      }
      called.add(op - ownCall);
      inline(draft, { head, line: op - ownCall, lineStarts, lineNames }, make);
      return;
    }
    const row = opWithCode(op);
    if (!accepts(row, given)) wrong(row.name, String(row.arity));
    if (op === code.softmax && nameText(names, values[opener] as number) === manyResults) pickResult(opener, at, given);
    make(op, given);
  };
  const closesBar = (): boolean => {
    for (let last = pending.length - 1; last >= 0; last--) {
      const op = pending[last] as number;
      if (binds(op) === 0) return op === code.abs && kindAt(opened[last] as number) === sign.bar;
    }
    return false;
  };
  const closeBar = (at: number): void => {
    reduce(1);
    if (draft.height - (bases.at(-1) ?? 0) !== 1) failAt('unexpectedSymbol', at);
    pop();
    make(code.abs, 1);
  };
  /** A list in a call, `max([a, b])`, is its arguments. */
  const isList = (): boolean =>
    pending.at(-1) === 0 && isCall(pending.at(-2) ?? 0) && opened.at(-1) === (opened.at(-2) ?? 0) + 2;
  const comma = (at: number): void => {
    reduce(1);
    const op = pending.at(-1);
    if ((op !== undefined && op > 0 && kindAt(opened.at(-1) ?? 0) !== sign.bar) || isList()) return;
    const before = (opened.at(-1) ?? 0) - 1;
    if (op === 0 && kindAt(before) === token.name) failAt('unknownFunction', before);
    failAt('unexpectedSymbol', at);
  };
  /** The function of the reader's that a name before a bracket calls. */
  const ownFunction = (at: number): number | undefined => {
    const name = values[at] as number;
    const defining = definedBy[name] as number;
    if (!functions.has(defining)) return undefined;
    if (defining === line) failAt('selfDefined', at, [nameText(names, name), nameText(names, name)]);
    if (defining > line) failAt('definedBelow', at);
    return defining;
  };

  /** Takes what can begin an operand at `at`; returns whether the operand is complete. */
  const take = (at: number): boolean => {
    const kind = kindAt(at);
    if (kind === token.number) pushConstant(draft, tokens.numbers[values[at] as number] as number);
    else if (kind === token.name) {
      const name = values[at] as number;
      const bracket = kindAt(at + 1) === sign.open;
      const row = bracket && definedBy[name] === -1 ? opSpelled(nameText(names, name)) : undefined;
      const call = row !== undefined ? codeOf(row.name) : bracket ? ownFunction(at) : undefined;
      if (call !== undefined) {
        push(row === undefined ? ownCall + call : call, at);
        return false;
      }
      if (bracket) doubtful.push(at);
      else plain[name] = 1;
      pushOperand(draft, operand.name, name);
    } else {
      if (kind === sign.open) push(0, at);
      else if (kind === sign.minus) push(code.neg, at);
      else if (kind === sign.root) push(rootSign, at);
      else if (kind === sign.bar) push(code.abs, at);
      else if (kind !== sign.plus) {
        if (kind === token.end || kind === token.separator || kind === sign.close) missing('missingOperand', at);
        failAt('unexpectedSymbol', at);
      }
      return false;
    }
    return true;
  };

  /** Reads one expression, to the end of its line. */
  const expression = (from: number): void => {
    let complete = false;
    for (let at = from; ; at++) {
      const kind = kindAt(at);
      if (!complete) {
        const emptyCall = kind === sign.close && opened.at(-1) === at - 2 && isCall(pending.at(-1) ?? 0);
        if (emptyCall) close(at);
        complete = emptyCall || take(at);
        // The bracket of a function is opened by its name.
        if (!complete && kind === token.name) at++;
      } else if (kind === token.end || kind === token.separator) {
        reduce(1);
        if (pending.length > 0) missing('missingParenthesis', at);
        return;
      } else if (kind === sign.close) close(at);
      else if (kind === sign.bar && closesBar()) closeBar(at);
      else if (kind === sign.comma) {
        comma(at);
        complete = false;
      } else {
        const op = infixOp[kind] as number;
        if (op > 0) {
          infix(op, at);
          complete = false;
        } else if (
          kind === sign.equals ||
          kind === sign.colon ||
          kind === sign.given ||
          (kind === token.number && kindAt(at - 1) === token.number)
        ) {
          failAt('unexpectedSymbol', at);
        } else {
          infix(code.mul, at);
          complete = take(at);
          if (!complete && kind === token.name) at++;
        }
      }
    }
  };

  for (; line < lines; line++) {
    expression(heads.bodies[line] as number);
    if (((draft.stack[0] as number) & operand.mask) !== operand.node) make(code.copy, 1);
    draft.height = 0;
    lineStarts[line + 1] = draft.nodes;
  }
  if (lines === 0) fail(source, 'empty', 0, 0);
  for (const at of doubtful) {
    const name = values[at] as number;
    const text = nameText(names, name);
    const short = /^.(?:$|_|\d)/u.test(text);
    if (!short && plain[name] === 0 && definedBy[name] === -1) failAt('unknownFunction', at);
  }
  const hidden = hiddenLines(heads, called, draft, lineStarts);
  return { tokens, draft, lines, lineStarts, lineNames, lineTokens, definedBy, hidden };
}
