// How a graph lies in memory: block by block, and in a block so that equal operations stand in long runs.
import type { Activity, GraphData } from '../graph';
import { cachedBy, isList, kernelCount, kernelOf } from './kernels';

/** Where in memory everything of a graph stands, and in which order it is computed. */
export interface Layout {
  /** The node at each place in memory; inputs first. Its value is `memory[place]`. */
  readonly nodeAt: Int32Array;
  readonly placeOf: Int32Array;
  /**
   * Runs of equal kernels, three numbers each: kernel (plus `idle` where no derivative flows), first place, first slot of
   * what it caches. One more run at the end holds the end.
   */
  readonly runs: Int32Array;
  /** Opcode of the operation of each run, for the kernels that ask the table. */
  readonly ops: Uint8Array;
  /** Slots of the first two arguments; for lists: where the list starts and ends. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Slots of the arguments of operations with any number of arguments. */
  readonly lists: Int32Array;
  /** Slots: values, then the constants, then 1, -1 and 0, then what the kernels cache. */
  readonly constantsAt: number;
  readonly cacheAt: number;
  readonly size: number;
}

/** What is added to the kernel of a run that has no part in the way back. */
export const idle = 32;

/** Slots of 1, -1 and 0 stand before the cache. */
export const fixedNumbers = [1, -1, 0] as const;

/** Nodes of a block stay together: large enough for long runs, small enough for a processor's cache. */
const blockSize = 8192;

/** How many operations lie below a node. */
function levelsOf({ size, inputCount, args, starts }: GraphData): Int32Array {
  const levels = new Int32Array(size);
  for (let node = inputCount; node < size; node++) {
    let level = 0;
    for (let i = starts[node] as number; i < (starts[node + 1] as number); i++) {
      const arg = args[i] as number;
      if (arg >= 0 && (levels[arg] as number) > level) level = levels[arg] as number;
    }
    levels[node] = level + 1;
  }
  return levels;
}

/**
 * The round in which a node's turn comes, when rounds go through all kinds in ascending order: an argument in the same
 * block must come in the same round with a kind that is not later, or in a round before.
 */
function roundsOf({ size, inputCount, args, starts }: GraphData, kinds: Int32Array): Int32Array {
  const rounds = new Int32Array(size);
  for (let node = inputCount; node < size; node++) {
    const first = node - ((node - inputCount) % blockSize);
    const kind = kinds[node] as number;
    let round = 0;
    for (let i = starts[node] as number; i < (starts[node + 1] as number); i++) {
      const arg = args[i] as number;
      if (arg < first) continue;
      const least = (rounds[arg] as number) + ((kinds[arg] as number) > kind ? 1 : 0);
      if (least > round) round = least;
    }
    rounds[node] = round;
  }
  return rounds;
}

/** A stable counting sort of `nodes` by small keys. */
function sortBy(nodes: Int32Array, keyOf: Int32Array): Int32Array {
  let least = Infinity;
  let most = 0;
  for (const node of nodes) {
    const key = keyOf[node] as number;
    if (key > most) most = key;
    if (key < least) least = key;
  }
  if (least >= most) return nodes;
  const next = new Int32Array(most - least + 2);
  for (const node of nodes) {
    const key = (keyOf[node] as number) - least;
    next[key + 1] = (next[key + 1] as number) + 1;
  }
  for (let key = 0; key <= most - least; key++) next[key + 1] = (next[key + 1] as number) + (next[key] as number);
  const sorted = new Int32Array(nodes.length);
  for (const node of nodes) {
    const key = (keyOf[node] as number) - least;
    sorted[next[key] as number] = node;
    next[key] = (next[key] as number) + 1;
  }
  return sorted;
}

/** What a node's run is known by: its operation, its kernel, and whether derivatives flow through it. */
const kindOf = (op: number, code: number, flows: boolean): number => (op * kernelCount + code) * 2 + (flows ? 1 : 0);

/**
 * Nodes block by block; in a block by round, then by kind, then by level, so that neighbours in a run seldom wait for
 * each other. And where each node stands.
 */
function sortNodes(
  data: GraphData,
  kinds: Int32Array,
  rounds: Int32Array,
): { nodeAt: Int32Array; placeOf: Int32Array } {
  const { size, inputCount } = data;
  const levels = levelsOf(data);
  const nodeAt = Int32Array.from({ length: size }, (_, i) => i);
  for (let first = inputCount; first < size; first += blockSize) {
    const block = nodeAt.slice(first, Math.min(size, first + blockSize));
    nodeAt.set(sortBy(sortBy(sortBy(block, levels), kinds), rounds), first);
  }
  const placeOf = new Int32Array(size);
  for (let place = 0; place < size; place++) placeOf[nodeAt[place] as number] = place;
  return { nodeAt, placeOf };
}

/** The layout of a graph for passes with this activity. */
export function layoutOf(data: GraphData, { varied, useful }: Activity): Layout {
  const { size, inputCount, args, starts, ops, constants } = data;
  const kinds = new Int32Array(size);
  let listLength = 0;
  for (let node = inputCount; node < size; node++) {
    const code = kernelOf(data, node);
    kinds[node] = kindOf(ops[node] as number, code, varied[node] === 1 && useful[node] === 1);
    if (isList(code)) listLength += (starts[node + 1] as number) - (starts[node] as number);
  }
  const rounds = roundsOf(data, kinds);
  const { nodeAt, placeOf } = sortNodes(data, kinds, rounds);

  const runs: number[] = [];
  const runKinds: number[] = [];
  const a = new Int32Array(size);
  const b = new Int32Array(size);
  const lists = new Int32Array(listLength);
  const cacheAt = size + constants.length + fixedNumbers.length;
  let list = 0;
  let cache = cacheAt;
  for (let place = inputCount, round = -1; place < size; place++) {
    const node = nodeAt[place] as number;
    const kind = kinds[node] as number;
    if (kind !== runKinds.at(-1) || rounds[node] !== round || (place - inputCount) % blockSize === 0) {
      runs.push(((kind >> 1) % kernelCount) + (kind % 2 === 1 ? 0 : idle), place, cache);
      runKinds.push(kind);
      round = rounds[node] as number;
    }
    const code = (kind >> 1) % kernelCount;
    const from = starts[node] as number;
    const to = starts[node + 1] as number;
    const cached = cachedBy[code] ?? 0;
    cache += cached === 'list' ? to - from : cached;
    if (isList(code)) a[place] = list;
    for (let i = from; i < to; i++) {
      const arg = args[i] as number;
      const slot = arg < 0 ? size + ~arg : (placeOf[arg] as number);
      if (isList(code)) lists[list++] = slot;
      else if (i === from) a[place] = slot;
      else b[place] = slot;
    }
    if (isList(code)) b[place] = list;
  }
  runs.push(0, size, cache);
  return {
    nodeAt,
    placeOf,
    runs: Int32Array.from(runs),
    ops: Uint8Array.from(runKinds, (kind) => Math.floor((kind >> 1) / kernelCount)),
    a,
    b,
    lists,
    constantsAt: size,
    cacheAt,
    size: cache,
  };
}
