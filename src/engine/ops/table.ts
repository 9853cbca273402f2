// The table of operations: all that there is to know about each, found by name.
import { arithmetic } from './arithmetic';
import { functions } from './functions';
import { lists } from './lists';
import { moreFunctions } from './moreFunctions';
import { network } from './network';
import type { Op } from './op';

/** All rows; a row's place in this list is its opcode, and `input` (0) is what has no rule. */
export const table: readonly Op[] = [...arithmetic, ...functions, ...network, ...moreFunctions, ...lists];

const byName = new Map(table.map((op) => [op.name, op]));
const bySpelling = new Map(table.flatMap((op) => op.spellings.map((word) => [word, op])));
const codes = new Map(table.map((op, code) => [op.name, code + 1]));

/** The row of an operation by its name; throws RangeError when there is none. */
export function opOf(name: string): Op {
  const row = byName.get(name);
  if (row === undefined) throw new RangeError(`There is no operation ${name}.`);
  return row;
}

/** The operation that is called by this word in a program (`ln`, `σ`), if there is one. */
export const opSpelled = (word: string): Op | undefined => bySpelling.get(word);

/** The number of an operation in flat arrays: 1 for the first row, 0 for an input. */
export const codeOf = (name: string): number => codes.get(name) ?? 0;

/** The row with this number; throws RangeError for an input's 0. */
export function opWithCode(code: number): Op {
  const row = table[code - 1];
  if (row === undefined) throw new RangeError(`There is no operation with the number ${code}.`);
  return row;
}

/** Whether an operation can have this many arguments. */
export function accepts(op: Op, count: number): boolean {
  if (op.arity === 'pairs') return count >= 2 && count % 2 === 0;
  if (op.arity === 'many') return count >= 1;
  return count === op.arity;
}
