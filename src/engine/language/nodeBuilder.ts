// The nodes of a program while it is read: a stack of operands, and what has been made of them so far.
import { codeOf } from '../ops';

/** An operand in two parts: what it is (the low bits) and which (the rest). */
export const operand = { node: 0, constant: 1, name: 2, bits: 2, mask: 3 } as const;

/** Nodes while they are made. */
export interface Draft {
  /** Opcode of each node. */
  ops: Uint8Array;
  /** Operands of all nodes; those of node i lie from argStarts[i] to argStarts[i+1]. */
  args: Int32Array;
  argStarts: Int32Array;
  readonly constants: number[];
  /** Operands that wait for their operation. */
  stack: Int32Array;
  height: number;
  nodes: number;
}

/** A draft without nodes. */
export const makeDraft = (): Draft => ({
  ops: new Uint8Array(64),
  args: new Int32Array(64),
  argStarts: new Int32Array(64),
  constants: [],
  stack: new Int32Array(64),
  height: 0,
  nodes: 0,
});

const longer = (list: Int32Array): Int32Array => {
  const copy = new Int32Array(list.length * 2);
  copy.set(list);
  return copy;
};

/** Puts an operand, kind and number in one, on the stack. */
export const pushAgain = (draft: Draft, whole: number): void => {
  if (draft.height === draft.stack.length) draft.stack = longer(draft.stack);
  draft.stack[draft.height++] = whole;
};

/** Puts an operand on the stack: of a kind of `operand`, and which of that kind. */
export const pushOperand = (draft: Draft, kind: number, which: number): void =>
  pushAgain(draft, (which << operand.bits) | kind);

/** Puts a constant on the stack. */
export const pushConstant = (draft: Draft, value: number): void =>
  pushOperand(draft, operand.constant, draft.constants.push(value) - 1);

/** Takes the last operands from the stack and puts the node made of them there. */
export function emit(draft: Draft, op: number, count: number): void {
  const base = draft.height - count;
  let arg = draft.argStarts[draft.nodes] as number;
  while (arg + count > draft.args.length) draft.args = longer(draft.args);
  if (draft.nodes + 2 > draft.argStarts.length) {
    draft.argStarts = longer(draft.argStarts);
    const ops = new Uint8Array(draft.argStarts.length);
    ops.set(draft.ops);
    draft.ops = ops;
  }
  const { stack, args } = draft;
  for (let i = base; i < draft.height; i++) args[arg++] = stack[i] as number;
  draft.ops[draft.nodes++] = op;
  draft.argStarts[draft.nodes] = arg;
  draft.height = base;
  pushOperand(draft, operand.node, draft.nodes - 1);
}

const neg = codeOf('neg');

/** A sign before a number makes another number, before anything else a node. */
export function negate(draft: Draft): void {
  const top = draft.stack[draft.height - 1] as number;
  if ((top & operand.mask) !== operand.constant) emit(draft, neg, 1);
  else {
    draft.height--;
    pushConstant(draft, -(draft.constants[top >> operand.bits] as number));
  }
}
