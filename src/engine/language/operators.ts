// Signs and how they bind, as opcodes for the parser's stacks.
import { sign } from './tokens';
import { codeOf } from '../ops';

/** Opcodes that the parser names. */
export const code = {
  copy: codeOf('copy'),
  neg: codeOf('neg'),
  mul: codeOf('mul'),
  pow: codeOf('pow'),
  abs: codeOf('abs'),
  div: codeOf('div'),
  log: codeOf('log'),
  sqrt: codeOf('sqrt'),
  softmax: codeOf('softmax'),
} as const;

/** Pending signs that are no operations: a root in front of its operand, and functions of the reader's by line. */
export const rootSign = 255;
/** What is added to the line of a function of the reader's own, as a pending sign. */
export const ownCall = 256;

/** The operation that a sign between two operands stands for, by the sign's character. */
export const infixOp = new Uint8Array(128);
infixOp[sign.plus] = codeOf('add');
infixOp[sign.minus] = codeOf('sub');
infixOp[sign.times] = code.mul;
infixOp[sign.over] = code.div;
infixOp[sign.power] = code.pow;

/** How an operation binds: a sign in front stronger than a product and weaker than a power; brackets not at all. */
const bindsOf = new Uint8Array(256);
bindsOf[codeOf('add')] = 1;
bindsOf[codeOf('sub')] = 1;
bindsOf[code.mul] = 2;
bindsOf[code.div] = 2;
bindsOf[code.neg] = 3;
bindsOf[code.pow] = 4;
bindsOf[rootSign] = 5;
/** How strongly a pending sign binds; 0 for brackets and functions. */
export const binds = (op: number): number => bindsOf[op] ?? 0;

/** Whether a pending operation is a function that waits for its closing bracket. */
export const isCall = (op: number): boolean => op > 0 && binds(op) === 0;
