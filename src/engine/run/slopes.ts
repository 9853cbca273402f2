// The table's functions by opcode, for the kernels that ask it; where a row names no kernel, the rule itself runs.
import { evaluateRule, ref, table } from '../ops';
import type { Slope } from '../ops';
import { partialOf } from '../graph';

type Slopes = readonly [Slope, Slope];

const none: Slope = () => 0;

/** Computes a local partial by its expression: the arguments and the own value stand for themselves. */
function byRule(opcode: number, index: number): Slope {
  const row = table[opcode - 1];
  if (row === undefined || (row.arity !== 1 && row.arity !== 2) || index >= row.arity) return none;
  const rule = partialOf(row, [ref('v:a'), ref('v:b')], ref('v:y'), index);
  return (a, b, y) => evaluateRule(rule, (name) => (name === 'v:a' ? a : name === 'v:b' ? b : y));
}

const values = table.map((row) => row.value);
let slopes: readonly Slopes[] | undefined;

/** The function of an operation. */
export const valueOf = (opcode: number): ((...args: number[]) => number) => values[opcode - 1] ?? none;

/** The local partials of an operation by its first and its second argument. */
export function slopesOf(opcode: number): Slopes {
  slopes ??= table.map((row, i) => [row.slopes?.[0] ?? byRule(i + 1, 0), row.slopes?.[1] ?? byRule(i + 1, 1)]);
  return slopes[opcode - 1] ?? [none, none];
}

/** A function of the numbers in a list of slots: the value goes to slot p, the slopes from c on; gives where they end. */
export function listInto(opcode: number, m: Float64Array, slots: Int32Array, p: number, c: number): number {
  const args = Array.from(slots, (slot) => m[slot] as number);
  const y = valueOf(opcode)(...args);
  m[p] = y;
  m.set(table[opcode - 1]?.listSlopes?.(args, y) ?? [], c);
  return c + args.length;
}
