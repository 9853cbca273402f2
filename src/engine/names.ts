// Names of a program as numbers: each spelling once, found by a hash over the text, without a string for each use.
import type { Source } from './source';

/** Names that can be written down. */
export interface Spellings {
  readonly source: Pick<Source, 'program' | 'text'>;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export interface Names {
  readonly source: Source;
  /** How many different names there are. */
  count: number;
  /** Place of the first use of each name, and its hash. */
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
  /** Open addressing: number of a name + 1, or 0; twice as long as the lists of names at least. */
  slots: Int32Array;
}

/** No names yet; room for as many as a text of this length has as a rule. */
export function makeNames(source: Source): Names {
  const room = 2 ** Math.ceil(Math.log2(64 + source.text.length / 24));
  return {
    source,
    count: 0,
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    hashes: new Int32Array(room),
    slots: new Int32Array(2 * room),
  };
}

function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (codes[i] as number), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 13);
}

function isSpelled(names: Names, id: number, codes: Uint16Array, start: number, end: number): boolean {
  const from = names.starts[id] as number;
  if ((names.ends[id] as number) - from !== end - start) return false;
  const own = names.source.codes;
  for (let i = start, j = from; i < end; i++, j++) if (codes[i] !== own[j]) return false;
  return true;
}

/** The slot that holds this spelling, or the free slot where it belongs. */
function slotFor(names: Names, hash: number, codes: Uint16Array, start: number, end: number): number {
  const { slots, hashes } = names;
  const mask = slots.length - 1;
  let slot = hash & mask;
  for (;;) {
    const id = (slots[slot] as number) - 1;
    if (id < 0 || (hashes[id] === hash && isSpelled(names, id, codes, start, end))) return slot;
    slot = (slot + 1) & mask;
  }
}

function longer(list: Int32Array): Int32Array {
  const copy = new Int32Array(list.length * 2);
  copy.set(list);
  return copy;
}

function grow(names: Names): void {
  names.starts = longer(names.starts);
  names.ends = longer(names.ends);
  names.hashes = longer(names.hashes);
  const slots = new Int32Array(names.slots.length * 2);
  const mask = slots.length - 1;
  for (let id = 0; id < names.count; id++) {
    let slot = (names.hashes[id] as number) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = id + 1;
  }
  names.slots = slots;
}

/** The number of the name that stands at this stretch of the text; a new number at its first use. */
export function intern(names: Names, start: number, end: number): number {
  const { codes } = names.source;
  const hash = hashOf(codes, start, end);
  const slot = slotFor(names, hash, codes, start, end);
  const known = names.slots[slot] as number;
  if (known > 0) return known - 1;
  const id = names.count++;
  names.starts[id] = start;
  names.ends[id] = end;
  names.hashes[id] = hash;
  names.slots[slot] = id + 1;
  if (names.count === names.starts.length) grow(names);
  return id;
}

/** The name with this number. */
export const nameText = (names: Spellings, id: number): string =>
  names.source.text.slice(names.starts[id], names.ends[id]);

/** What is needed to write the names down, without what was needed to find them. */
export const spellingsOf = ({ source, starts, ends, count }: Names): Spellings => ({
  source: { text: source.text, program: source.program },
  starts: starts.slice(0, count),
  ends: ends.slice(0, count),
});
