// The one function with several results: `p1, p2 = softmax(z1, z2)` is a line for each, with its own entry in front.
import type { Heads } from './heads';
import { token, type Tokens } from './tokens';
import type { Draft } from './nodeBuilder';

/** How many results the line has and which one it takes, where the call from `opener` to `close` is its whole formula. */
export function resultOf(
  { kinds }: Tokens,
  { picks, bodies, lineTokens }: Heads,
  line: number,
  opener: number,
  close: number,
): { readonly results: number; readonly which: number } | undefined {
  const which = picks.get(line);
  const end = kinds[close + 1];
  if (which === undefined || opener !== bodies[line] || (end !== token.end && end !== token.separator))
    return undefined;
  // Names and commas stand before the sign of equality, by turns.
  return { results: (opener - (lineTokens[line] as number)) / 2 + which, which };
}

/** Moves one of the last operands in front of the others. */
export function pickFirst({ stack, height }: Draft, count: number, which: number): void {
  const base = height - count;
  const front = stack[base + which] as number;
  stack.copyWithin(base + 1, base, base + which);
  stack[base] = front;
}
