// Calling a reader's own function: the nodes of its body are put in once more, with the arguments for its parameters.
import type { FunctionHead, Heads } from './heads';
import { type Draft, operand, pushAgain } from './nodeBuilder';

/** What a function is made of: its lines are parsed, and lie side by side. */
interface Body {
  readonly head: FunctionHead;
  readonly line: number;
  readonly lineStarts: Int32Array;
  readonly lineNames: Int32Array;
}

/** Whether these operands are a function's own parameters: then `f(x)` is the line `f` itself. */
export const areParams = (head: FunctionHead, operands: Int32Array): boolean =>
  operands.length === head.params.length &&
  head.params.every((name, i) => operands[i] === ((name << operand.bits) | operand.name));

/** Whether a line belongs to a function that has one of these parameters itself: there `f(x)` means its own x. */
export const takesOneOf = ({ within }: Heads, line: number, params: readonly number[]): boolean =>
  within.get(line)?.params.some((name) => params.includes(name)) === true;

/**
 * Takes the arguments from the stack and makes the body's nodes with them; the last one is on the stack then.
 * `make` makes a node of the operands that lie on top.
 */
export function inline(
  draft: Draft,
  { head, line, lineStarts, lineNames }: Body,
  make: (op: number, count: number) => void,
): void {
  const from = lineStarts[head.first] as number;
  const to = lineStarts[line + 1] as number;
  const base = draft.height - head.params.length;
  const names = new Map(head.params.map((name, i) => [name, draft.stack[base + i] as number]));
  draft.height = base;
  const made = new Int32Array(to - from);
  for (let node = from, at = head.first; node < to; node++) {
    const first = draft.argStarts[node] as number;
    const end = draft.argStarts[node + 1] as number;
    for (let i = first; i < end; i++) {
      const arg = draft.args[i] as number;
      const which = arg >> operand.bits;
      const kind = arg & operand.mask;
      const own = kind === operand.node ? made[which - from] : kind === operand.name ? names.get(which) : undefined;
      pushAgain(draft, own ?? arg);
    }
    make(draft.ops[node] as number, end - first);
    made[node - from] = draft.stack[--draft.height] as number;
    if (node + 1 === lineStarts[at + 1]) {
      const name = lineNames[at++] as number;
      if (name >= 0) names.set(name, made[node - from] as number);
    }
  }
  pushAgain(draft, made[to - from - 1] as number);
}

/**
 * Lines that are functions alone: they are called, and nothing else reads them. The lines of a function that is not
 * called are lines like any other.
 */
export function hiddenLines(
  { lines, functions, definedBy }: Heads,
  called: ReadonlySet<number>,
  draft: Draft,
  lineStarts: Int32Array,
): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const line of called) {
    for (let each = functions.get(line)?.first ?? line; each <= line; each++) hidden.add(each);
  }
  if (hidden.size === 0) return hidden;
  hidden.delete(lines - 1);
  const open = Array.from({ length: lines }, (_, line) => line).filter((line) => !hidden.has(line));
  for (let line = open.pop(); line !== undefined; line = open.pop()) {
    const end = draft.argStarts[lineStarts[line + 1] as number] as number;
    for (let i = draft.argStarts[lineStarts[line] as number] as number; i < end; i++) {
      const arg = draft.args[i] as number;
      const read = (arg & operand.mask) === operand.name ? (definedBy[arg >> operand.bits] as number) : -1;
      if (hidden.delete(read)) open.push(read);
    }
  }
  return hidden;
}
