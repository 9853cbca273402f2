// Names of a program as numbers: each spelling once, found by a hash over the text, without a string for each use.

export interface Names {
  readonly text: string;
  /** How many different names there are. */
  count: number;
  /** Place of the first use of each name. */
  readonly starts: number[];
  readonly ends: number[];
  readonly hashes: number[];
  /** Open addressing: number of a name + 1, or 0. */
  slots: Int32Array;
}

export const makeNames = (text: string): Names => ({
  text,
  count: 0,
  starts: [],
  ends: [],
  hashes: [],
  slots: new Int32Array(64),
});

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 13);
}

function spelled(names: Names, id: number, text: string, start: number, end: number): boolean {
  const from = names.starts[id] as number;
  if ((names.ends[id] as number) - from !== end - start) return false;
  for (let i = start, j = from; i < end; i++, j++) {
    if (text.charCodeAt(i) !== names.text.charCodeAt(j)) return false;
  }
  return true;
}

/** The slot that holds this spelling, or the free slot where it belongs. */
function slotFor(names: Names, hash: number, text: string, start: number, end: number): number {
  const mask = names.slots.length - 1;
  let slot = hash & mask;
  for (;;) {
    const id = (names.slots[slot] as number) - 1;
    if (id < 0 || (names.hashes[id] === hash && spelled(names, id, text, start, end))) return slot;
    slot = (slot + 1) & mask;
  }
}

function grow(names: Names): void {
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
  const hash = hashOf(names.text, start, end);
  const slot = slotFor(names, hash, names.text, start, end);
  const known = names.slots[slot] as number;
  if (known > 0) return known - 1;
  const id = names.count++;
  names.starts.push(start);
  names.ends.push(end);
  names.hashes.push(hash);
  names.slots[slot] = id + 1;
  if (names.count * 2 > names.slots.length) grow(names);
  return id;
}

/** Whether a program uses this word as a name. */
export function isName(names: Names, word: string): boolean {
  return names.slots[slotFor(names, hashOf(word, 0, word.length), word, 0, word.length)] !== 0;
}

/** The name with this number. */
export const nameText = (names: Names, id: number): string => names.text.slice(names.starts[id], names.ends[id]);
