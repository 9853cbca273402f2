// The language's sentences: tokens become nodes in written order. Explicit stacks, so that no nesting is too deep.
import { findDefinitions } from './definitions';
import type { Limits } from './limits';
import { type Tokens, sign, token } from './lexer';
import { nameText } from './names';
import { accepts, codeOf, opSpelled } from './ops';
import { fail } from './source';

/** An operand in two parts: what it is (the low bits) and which (the rest). */
export const operand = { node: 0, constant: 1, name: 2, bits: 2, mask: 3 } as const;

export interface Parsed {
  readonly tokens: Tokens;
  /** Opcode of each node. */
  readonly ops: readonly number[];
  /** Operands of all nodes; those of node i lie from argStarts[i] to argStarts[i+1]. */
  readonly args: readonly number[];
  readonly argStarts: readonly number[];
  readonly constants: readonly number[];
  /** Nodes of line l: from lineStarts[l] to lineStarts[l+1]; the last of them is what the line defines. */
  readonly lineStarts: readonly number[];
  /** Name that each line defines, or -1 for a line that is only an expression. */
  readonly lineNames: readonly number[];
  /** Token at which each line begins. */
  readonly lineTokens: readonly number[];
  /** The line that defines a name, or -1, by number of the name. */
  readonly definedBy: Int32Array;
}

const code = {
  copy: codeOf('copy'),
  neg: codeOf('neg'),
  add: codeOf('add'),
  sub: codeOf('sub'),
  mul: codeOf('mul'),
  div: codeOf('div'),
  pow: codeOf('pow'),
} as const;

const binary: Readonly<Record<number, { readonly op: number; readonly binds: number }>> = {
  [sign.plus]: { op: code.add, binds: 1 },
  [sign.minus]: { op: code.sub, binds: 1 },
  [sign.times]: { op: code.mul, binds: 2 },
  [sign.over]: { op: code.div, binds: 2 },
  [sign.power]: { op: code.pow, binds: 4 },
};
/** A product that is written without a sign. */
const silentProduct = { op: code.mul, binds: 2 } as const;
/** A sign in front binds stronger than a product and weaker than a power: -2^2 = -(2^2). */
const signBinds = 3;

/** Reads all lines; throws ProgramError. `tokens` are those of the whole program. */
export function parse(tokens: Tokens, limits: Limits): Parsed {
  const { kinds, starts, ends, values, names, source } = tokens;
  const ops: number[] = [];
  const args: number[] = [];
  const argStarts: number[] = [0];
  const constants: number[] = [];
  const lineStarts: number[] = [0];
  const lineNames: number[] = [];
  const lineTokens: number[] = [];
  const definedBy = findDefinitions(tokens);
  /** Names that stand before a bracket and are no operation: products, if they are names at all. */
  const doubtful: number[] = [];
  const plain = new Uint8Array(names.count);

  const operands: number[] = [];
  /** Pending signs, functions and brackets: opcode or 0 for a bracket, how it binds, its token, operands below it. */
  const pending: number[] = [];
  const binds: number[] = [];
  const opened: number[] = [];
  const bases: number[] = [];

  const kindAt = (at: number): number => kinds[at] as number;
  const failAt = (key: Parameters<typeof fail>[1], at: number, detail?: readonly string[]): never =>
    fail(source, key, starts[at] as number, ends[at] as number, detail ?? [source.text.slice(starts[at], ends[at])]);
  /** Something is missing behind the token before `at`. */
  const missing = (key: 'missingOperand' | 'missingParenthesis', at: number): never => {
    const place = ends[at - 1] ?? 0;
    return fail(source, key, place, place, key === 'missingParenthesis' ? [')'] : []);
  };

  const constant = (value: number): number => {
    constants.push(value);
    return ((constants.length - 1) << operand.bits) | operand.constant;
  };
  const emit = (op: number, count: number): void => {
    const base = operands.length - count;
    for (let i = base; i < operands.length; i++) args.push(operands[i] as number);
    operands.length = base;
    ops.push(op);
    argStarts.push(args.length);
    if (ops.length > limits.nodes) fail(source, 'tooManyNodes', 0, 0, [String(limits.nodes)]);
    operands.push(((ops.length - 1) << operand.bits) | operand.node);
  };
  const negate = (): void => {
    const top = operands.at(-1) ?? 0;
    if ((top & operand.mask) !== operand.constant) emit(code.neg, 1);
    else operands[operands.length - 1] = constant(-(constants[top >> operand.bits] as number));
  };
  const push = (op: number, strength: number, at: number): void => {
    pending.push(op);
    binds.push(strength);
    opened.push(at);
    bases.push(operands.length);
  };
  const pop = (): number => {
    binds.pop();
    opened.pop();
    bases.pop();
    return pending.pop() ?? 0;
  };
  /** Carries out what binds at least like `strength`; brackets and functions (strength 0) stay. */
  const reduce = (strength: number): void => {
    while ((binds.at(-1) ?? 0) >= strength) {
      const op = pop();
      if (op === code.neg) negate();
      else emit(op, 2);
    }
  };
  const infix = (row: { readonly op: number; readonly binds: number }, at: number): void => {
    // A power waits for the power on its right.
    reduce(row.op === code.pow ? row.binds + 1 : row.binds);
    push(row.op, row.binds, at);
  };
  const close = (at: number): void => {
    reduce(1);
    if (pending.length === 0) failAt('unexpectedParenthesis', at);
    const base = bases.at(-1) ?? 0;
    const opener = opened.at(-1) ?? 0;
    const op = pop();
    if (op === 0) return;
    const given = operands.length - base;
    const row = opSpelled(nameText(names, values[opener] as number));
    if (row === undefined || !accepts(row, given)) {
      failAt('wrongNumberOfArguments', opener, [row?.name ?? '', String(row?.arity ?? ''), String(given)]);
    }
    emit(op, given);
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
    if (kind === token.number) operands.push(constant(values[at] as number));
    else if (kind === token.name) {
      const name = values[at] as number;
      const bracket = kindAt(at + 1) === sign.open;
      const row = bracket && definedBy[name] === -1 ? opSpelled(nameText(names, name)) : undefined;
      if (row !== undefined) {
        push(codeOf(row.name), 0, at);
        return false;
      }
      if (bracket) doubtful.push(at);
      else plain[name] = 1;
      operands.push((name << operand.bits) | operand.name);
    } else {
      if (kind === sign.open) push(0, 0, at);
      else if (kind === sign.minus) push(code.neg, signBinds, at);
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
        const emptyCall = kind === sign.close && opened.at(-1) === at - 2 && binds.at(-1) === 0 && pending.at(-1) !== 0;
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
        const row = binary[kind];
        if (row !== undefined) {
          infix(row, at);
          complete = false;
        } else if (kind === sign.equals || (kind === token.number && kindAt(at - 1) === token.number)) {
          failAt('unexpectedSymbol', at);
        } else {
          infix(silentProduct, at);
          complete = take(at);
          if (!complete && kind === token.name) at++;
        }
      }
    }
  };

  for (let at = 0; kindAt(at) !== token.end; at++) {
    if (kindAt(at) === token.separator) continue;
    const defines = kindAt(at) === token.name && kindAt(at + 1) === sign.equals;
    lineNames.push(defines ? (values[at] as number) : -1);
    lineTokens.push(at);
    at = expression(defines ? at + 2 : at);
    const root = operands.at(-1) ?? 0;
    const isOwnNode = (root & operand.mask) === operand.node;
    if (!isOwnNode) emit(code.copy, 1);
    operands.length = 0;
    lineStarts.push(ops.length);
    if (kindAt(at) === token.end) break;
  }
  if (lineNames.length === 0) fail(source, 'empty', 0, 0);
  for (const at of doubtful) {
    const name = values[at] as number;
    const text = nameText(names, name);
    const short = /^.(?:$|_|\d)/u.test(text);
    if (!short && plain[name] === 0 && definedBy[name] === -1) failAt('unknownFunction', at);
  }
  return { tokens, ops, args, argStarts, constants, lineStarts, lineNames, lineTokens, definedBy };
}
