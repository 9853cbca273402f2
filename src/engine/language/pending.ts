// What a formula waits for while it is read: signs, functions and brackets, on a stack of their own.
import { binds, isCall } from './operators';
import { sign, type Tokens } from './tokens';

/** Opcode or 0 for a bracket, its token, and how many operands lie below it, for each that waits. */
export interface Pending {
  readonly ops: number[];
  readonly tokens: number[];
  readonly bases: number[];
}

/** Nothing that waits. */
export const makePending = (): Pending => ({ ops: [], tokens: [], bases: [] });

/** Puts what waits from now on. */
export function push({ ops, tokens, bases }: Pending, op: number, at: number, base: number): void {
  ops.push(op);
  tokens.push(at);
  bases.push(base);
}

/** Takes what has waited last, and gives its opcode. */
export function pop({ ops, tokens, bases }: Pending): number {
  tokens.pop();
  bases.pop();
  return ops.pop() ?? 0;
}

/** The token of what has waited last; 0 where nothing waits. */
export const lastToken = ({ tokens }: Pending): number => tokens.at(-1) ?? 0;

/** Whether what has waited last is a stroke of `|x|`. */
export const waitsForBar = (pending: Pending, { kinds }: Tokens): boolean => kinds[lastToken(pending)] === sign.bar;

/** Whether a stroke that comes now closes one that waits: no bracket has been opened since. */
export function closesBar({ ops, tokens }: Pending, { kinds }: Tokens): boolean {
  const last = ops.findLastIndex((op) => binds(op) === 0);
  return last >= 0 && isCall(ops[last] as number) && kinds[tokens[last] as number] === sign.bar;
}

/** Whether a bracket is the only argument of a function, a list as in `max([a, b])`. */
export const isList = ({ ops, tokens }: Pending): boolean =>
  ops.at(-1) === 0 && isCall(ops.at(-2) ?? 0) && tokens.at(-1) === (tokens.at(-2) ?? 0) + 2;
