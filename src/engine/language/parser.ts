// The language's sentences: tokens become nodes in written order. Explicit stacks, so that no nesting is too deep.
import { type Draft, emit, makeDraft, negate, operand, pushConstant, pushOperand } from './nodeBuilder';
import { findDefinitions } from './definitions';
import type { Limits } from './limits';
import { type Tokens, failAtToken, placeOfToken, sign, token } from './lexer';
import type { ProgramErrorKey } from './error';
import { nameText } from './names';
import { accepts, codeOf, opSpelled } from '../ops';
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
}

const code = {
  copy: codeOf('copy'),
  neg: codeOf('neg'),
  mul: codeOf('mul'),
  pow: codeOf('pow'),
} as const;

/** The operation that a sign between two operands stands for, by the sign's character. */
const infixOp = new Uint8Array(128);
infixOp[sign.plus] = codeOf('add');
infixOp[sign.minus] = codeOf('sub');
infixOp[sign.times] = code.mul;
infixOp[sign.over] = codeOf('div');
infixOp[sign.power] = code.pow;

/** How an operation binds: a sign in front stronger than a product and weaker than a power; brackets not at all. */
const bindsOf = new Uint8Array(256);
bindsOf[codeOf('add')] = 1;
bindsOf[codeOf('sub')] = 1;
bindsOf[code.mul] = 2;
bindsOf[codeOf('div')] = 2;
bindsOf[code.neg] = 3;
bindsOf[code.pow] = 4;

/** Whether a pending operation is a function that waits for its closing bracket. */
const isCall = (op: number): boolean => op > 0 && bindsOf[op] === 0;

/** Reads all lines; throws ProgramError. `tokens` are those of the whole program. */
export function parse(tokens: Tokens, limits: Limits): Parsed {
  const { kinds, values, names, source } = tokens;
  const draft = makeDraft();
  const lineStarts = new Int32Array(tokens.lines + 1);
  const lineNames = new Int32Array(tokens.lines);
  const lineTokens = new Int32Array(tokens.lines);
  let lines = 0;
  const definedBy = findDefinitions(tokens);
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
    return fail(source, key, place, place, key === 'missingParenthesis' ? [')'] : []);
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
      if ((bindsOf[op] as number) < strength) return;
      pop();
      if (op !== code.neg) make(op, 2);
      else {
        negate(draft);
        if (draft.nodes > limits.nodes) fail(source, 'tooManyNodes', 0, 0, [String(limits.nodes)]);
      }
    }
  };
  const infix = (op: number, at: number): void => {
    // A power waits for the power on its right.
    reduce((bindsOf[op] as number) + (op === code.pow ? 1 : 0));
    push(op, at);
  };
  const close = (at: number): void => {
    reduce(1);
    if (pending.length === 0) failAt('unexpectedParenthesis', at);
    const base = bases.at(-1) ?? 0;
    const opener = opened.at(-1) ?? 0;
    const op = pop();
    if (op === 0) return;
    const given = draft.height - base;
    const row = opSpelled(nameText(names, values[opener] as number));
    if (row === undefined || !accepts(row, given)) {
      failAt('wrongNumberOfArguments', opener, [row?.name ?? '', String(row?.arity ?? ''), String(given)]);
    }
    make(op, given);
  };
  const comma = (at: number): void => {
    reduce(1);
    const op = pending.at(-1);
    if (op !== undefined && op > 0) return;
    const before = (opened.at(-1) ?? 0) - 1;
    if (op === 0 && kindAt(before) === token.name) failAt('unknownFunction', before);
    failAt('unexpectedSymbol', at);
  };

  /** Takes what can begin an operand at `at`; returns whether the operand is complete. */
  const take = (at: number): boolean => {
    const kind = kindAt(at);
    if (kind === token.number) pushConstant(draft, tokens.numbers[values[at] as number] as number);
    else if (kind === token.name) {
      const name = values[at] as number;
      const bracket = kindAt(at + 1) === sign.open;
      const row = bracket && definedBy[name] === -1 ? opSpelled(nameText(names, name)) : undefined;
      if (row !== undefined) {
        push(codeOf(row.name), at);
        return false;
      }
      if (bracket) doubtful.push(at);
      else plain[name] = 1;
      pushOperand(draft, operand.name, name);
    } else {
      if (kind === sign.open) push(0, at);
      else if (kind === sign.minus) push(code.neg, at);
      else if (kind !== sign.plus) {
        if (kind === token.end || kind === token.separator || kind === sign.close) missing('missingOperand', at);
        failAt('unexpectedSymbol', at);
      }
      return false;
    }
    return true;
  };

  /** Reads one expression from `at`; returns the token at which its line ends. */
  const expression = (from: number): number => {
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
        return at;
      } else if (kind === sign.close) close(at);
      else if (kind === sign.comma) {
        comma(at);
        complete = false;
      } else {
        const op = infixOp[kind] as number;
        if (op > 0) {
          infix(op, at);
          complete = false;
        } else if (kind === sign.equals || (kind === token.number && kindAt(at - 1) === token.number)) {
          failAt('unexpectedSymbol', at);
        } else {
          infix(code.mul, at);
          complete = take(at);
          if (!complete && kind === token.name) at++;
        }
      }
    }
  };

  for (let at = 0; kindAt(at) !== token.end; at++) {
    if (kindAt(at) === token.separator) continue;
    const defines = kindAt(at) === token.name && kindAt(at + 1) === sign.equals;
    lineNames[lines] = defines ? (values[at] as number) : -1;
    lineTokens[lines++] = at;
    at = expression(defines ? at + 2 : at);
    if (((draft.stack[0] as number) & operand.mask) !== operand.node) make(code.copy, 1);
    draft.height = 0;
    lineStarts[lines] = draft.nodes;
    if (kindAt(at) === token.end) break;
  }
  if (lines === 0) fail(source, 'empty', 0, 0);
  for (const at of doubtful) {
    const name = values[at] as number;
    const text = nameText(names, name);
    const short = /^.(?:$|_|\d)/u.test(text);
    if (!short && plain[name] === 0 && definedBy[name] === -1) failAt('unknownFunction', at);
  }
  return { tokens, draft, lines, lineStarts, lineNames, lineTokens, definedBy };
}
