// The order of lines: as written where possible, each line after the lines that it reads; a cycle is an error.
import { failAtToken } from './lexer';
import { nameText } from './names';
import { operand } from './nodeBuilder';
import type { Parsed } from './parser';

/** Lines that a line reads, as a cursor over its operands: the next one from `at` on, or -1. */
function nextRead(parsed: Parsed, at: number, end: number): { line: number; at: number } {
  for (let i = at; i < end; i++) {
    const arg = parsed.draft.args[i] as number;
    if ((arg & operand.mask) !== operand.name) continue;
    const line = parsed.definedBy[arg >> operand.bits] as number;
    if (line >= 0) return { line, at: i + 1 };
  }
  return { line: -1, at: end };
}

const argsFrom = (parsed: Parsed, line: number): number =>
  parsed.draft.argStarts[parsed.lineStarts[line] as number] as number;

function readsOnlyEarlierLines(parsed: Parsed): boolean {
  for (let line = 0, i = 0; line < parsed.lines; line++) {
    for (const end = argsFrom(parsed, line + 1); i < end; i++) {
      const arg = parsed.draft.args[i] as number;
      if ((arg & operand.mask) === operand.name && (parsed.definedBy[arg >> operand.bits] as number) >= line)
        return false;
    }
  }
  return true;
}

function failCycle(parsed: Parsed, path: readonly number[], again: number): never {
  const { tokens, lineNames, lineTokens } = parsed;
  const cycle = [...path.slice(path.indexOf(again)), again];
  const names = cycle.map((line) => nameText(tokens.names, lineNames[line] as number));
  return failAtToken(tokens, 'selfDefined', lineTokens[again] as number, names);
}

/** All lines, each after those it reads; throws ProgramError `selfDefined` with the names of a cycle. */
export function lineOrder(parsed: Parsed): Int32Array {
  const count = parsed.lines;
  const order = new Int32Array(count);
  if (readsOnlyEarlierLines(parsed)) return order.map((_, i) => i);
  const waiting = 0;
  const open = 1;
  const done = 2;
  const state = new Uint8Array(count);
  let placed = 0;
  for (let first = 0; first < count; first++) {
    if (state[first] !== waiting) continue;
    const path = [first];
    const cursors = [argsFrom(parsed, first)];
    state[first] = open;
    while (path.length > 0) {
      const line = path.at(-1) as number;
      const next = nextRead(parsed, cursors.at(-1) as number, argsFrom(parsed, line + 1));
      cursors[cursors.length - 1] = next.at;
      if (next.line < 0) {
        state[line] = done;
        order[placed++] = line;
        path.pop();
        cursors.pop();
      } else if (state[next.line] === open) failCycle(parsed, path, next.line);
      else if (state[next.line] === waiting) {
        state[next.line] = open;
        path.push(next.line);
        cursors.push(argsFrom(parsed, next.line));
      }
    }
  }
  return order;
}
