// Names of a program as numbers: each spelling once, found by a hash over the text, without a string for each use.
import type { Source } from './source';

/** Names that can be written down. */
export interface Spellings {
  readonly source: Pick<Source, 'program' | 'text'>;
  /** Start and end of the first use of each name, by turns. */
  readonly spans: Int32Array;
}

/** The names of a program while it is read. */
export interface Names extends Spellings {
  readonly source: Source;
  /** How many different names there are. */
  count: number;
  spans: Int32Array;
  /** Open addressing, two numbers a slot: the hash, and the number of the name + 1, or 0. At least half stay free. */
  slots: Int32Array;
}

/** No names yet; room for as many as a text of this length has as a rule. */
export function makeNames(source: Source): Names {
  const room = 2 ** Math.ceil(Math.log2(64 + source.text.length / 24));
  return { source, count: 0, spans: new Int32Array(2 * room), slots: new Int32Array(4 * room) };
}

/** Names that differ in their last letters get neighbouring hashes: `n41` and `n42` lie side by side in memory. */
function hashOf(codes: Source['codes'], start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (codes[i] as number)) | 0;
  return hash;
}

function isSpelled({ spans, source: { codes } }: Names, id: number, start: number, end: number): boolean {
  const from = spans[2 * id] as number;
  if ((spans[2 * id + 1] as number) - from !== end - start) return false;
  for (let i = start, j = from; i < end; i++, j++) if (codes[i] !== codes[j]) return false;
  return true;
}

/** The slot that holds this spelling, or the free slot where it belongs. */
function slotFor(names: Names, hash: number, start: number, end: number): number {
  const { slots } = names;
  const mask = slots.length - 1;
  let slot = (2 * hash) & mask;
  for (;;) {
    const id = (slots[slot + 1] as number) - 1;
    if (id < 0 || (slots[slot] === hash && isSpelled(names, id, start, end))) return slot;
    slot = (slot + 2) & mask;
  }
}

function grow(names: Names): void {
  const spans = new Int32Array(names.spans.length * 2);
  spans.set(names.spans);
  names.spans = spans;
  const old = names.slots;
  const slots = new Int32Array(old.length * 2);
  const mask = slots.length - 1;
  for (let i = 0; i < old.length; i += 2) {
    if (old[i + 1] === 0) continue;
    let slot = (2 * (old[i] as number)) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    slots[slot] = old[i] as number;
    slots[slot + 1] = old[i + 1] as number;
  }
  names.slots = slots;
}

/** The number of the name that stands at this stretch of the text; a new number at its first use. */
export function intern(names: Names, start: number, end: number): number {
  const hash = hashOf(names.source.codes, start, end);
  const slot = slotFor(names, hash, start, end);
  const known = names.slots[slot + 1] as number;
  if (known > 0) return known - 1;
  const id = names.count++;
  names.spans[2 * id] = start;
  names.spans[2 * id + 1] = end;
  names.slots[slot] = hash;
  names.slots[slot + 1] = id + 1;
  if (2 * names.count === names.spans.length) grow(names);
  return id;
}

/** The name with this number. */
export const nameText = ({ source, spans }: Spellings, id: number): string =>
  source.text.slice(spans[2 * id], spans[2 * id + 1]);

/** What is needed to write the names down, without what was needed to find them. */
export const spellingsOf = ({ source, spans, count }: Names): Spellings => ({
  source: { text: source.text, program: source.program },
  spans: spans.slice(0, 2 * count),
});
