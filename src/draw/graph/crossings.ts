// The order of nodes and passing lines in each column: as the program is written, with few crossings.
import type { Grid } from './grid';
import type { Link } from './ranks';

/** Items of each column from top to bottom; columns of labels are empty until all heights are known. */
export type Order = readonly (readonly number[])[];

/** Above this many arguments their order at the node is free: a long sum reads as well in any. */
const mostOrdered = 3;
const sweeps = 24;
/** Sweeps without a gain after which there will be none. */
const patience = 4;
/** Larger layouts are not sifted: the sweeps alone take long enough. */
const largestSifted = 3000;
const sifts = 12;
/** Small layouts are tried again from changed orders, so often. */
const mostStarts = 24;

/** Where a line meets its target, as a fraction of the target: arguments in written order. */
const portOf = ({ place, places }: Link): number => (places > mostOrdered ? 0.5 : (place + 1) / (places + 1));

interface Neighbour {
  readonly item: number;
  /** Where on the neighbour the line ends, from 0 to 1. */
  readonly port: number;
}

interface Sides {
  readonly left: readonly (readonly Neighbour[])[];
  readonly right: readonly (readonly Neighbour[])[];
}

function sidesOf(grid: Grid, links: readonly Link[]): Sides {
  const left = grid.items.map((): Neighbour[] => []);
  const right = grid.items.map((): Neighbour[] => []);
  for (const { from, to, link } of grid.stretches) {
    const end = links[link];
    const port = end !== undefined && grid.items[to]?.kind === 'node' ? portOf(end) : 0.5;
    left[to]?.push({ item: from, port: 0.5 });
    right[from]?.push({ item: to, port });
  }
  return { left, right };
}

/** The order in which one meets the items when one goes back from the outputs, arguments as written. */
function writtenOrder(grid: Grid, size: number, links: readonly Link[]): number[][] {
  const columns = Array.from({ length: grid.columns }, (): number[] => []);
  const put = (item: number): void => {
    columns[grid.items[item]?.column ?? 0]?.push(item);
  };
  const into = Array.from({ length: size }, (): number[] => []);
  const isFed = new Array<boolean>(size).fill(false);
  links.forEach((link, i) => {
    into[link.to]?.push(i);
    isFed[link.from] = true;
  });
  const seen = new Array<boolean>(size).fill(false);
  for (let last = 0; last < size; last++) {
    if (isFed[last] === true) continue;
    const waiting = [last];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (seen[node] === true) continue;
      seen[node] = true;
      put(node);
      for (const link of into[node] ?? [])
        grid.chains[link]?.forEach((item, i, { length }) => i % 2 === 0 && i > 0 && i < length - 1 && put(item));
      for (const link of (into[node] ?? []).toReversed()) waiting.push(links[link]?.from ?? node);
    }
  }
  return columns;
}

/** How many pairs of a list stand in the wrong order: counted while it is sorted, by merging longer and longer runs. */
function pairsInWrongOrder(list: readonly number[]): number {
  let from = Float64Array.from(list);
  let to = new Float64Array(list.length);
  let pairs = 0;
  for (let run = 1; run < from.length; run *= 2) {
    for (let start = 0; start < from.length; start += 2 * run) {
      const middle = Math.min(start + run, from.length);
      const end = Math.min(start + 2 * run, from.length);
      let [upper, lower] = [start, middle];
      for (let i = start; i < end; i++) {
        const fromUpper = upper < middle && (lower >= end || (from[upper] as number) <= (from[lower] as number));
        if (!fromUpper) pairs += middle - upper;
        to[i] = from[fromUpper ? upper++ : lower++] as number;
      }
    }
    [from, to] = [to, from];
  }
  return pairs;
}

/** How often the lines between two neighbouring columns cross. */
function crossingsAfter(column: readonly number[], right: Sides['right'], position: readonly number[]): number {
  const ends: number[] = [];
  for (const item of column) {
    const start = ends.length;
    for (const { item: to, port } of right[item] ?? []) ends.push((position[to] ?? 0) + port);
    // The lines of one item do not cross one another.
    for (let i = start + 1; i < ends.length; i++) {
      const end = ends[i] ?? 0;
      let place = i;
      for (; place > start && (ends[place - 1] ?? 0) > end; place--) ends[place] = ends[place - 1] ?? 0;
      ends[place] = end;
    }
  }
  return pairsInWrongOrder(ends);
}

/** How often the lines of two items that stand above one another cross on one side. */
function crossingsOfPair(
  above: readonly Neighbour[],
  below: readonly Neighbour[],
  position: readonly number[],
): number {
  let crossings = 0;
  for (const p of above) {
    const end = (position[p.item] ?? 0) + p.port;
    for (const q of below) if (end > (position[q.item] ?? 0) + q.port) crossings++;
  }
  return crossings;
}

/** Moves each item of a column to the place in it where its lines cross fewest others; says whether any moved. */
function sift(column: number[], sides: Sides, position: number[]): boolean {
  let moved = false;
  for (const item of column.slice()) {
    const at = column.indexOf(item);
    /** How many crossings more there are when the item stands above another than when it stands below. */
    const price = (other: number): number =>
      crossingsOfPair(sides.left[item] ?? [], sides.left[other] ?? [], position) -
      crossingsOfPair(sides.left[other] ?? [], sides.left[item] ?? [], position) +
      crossingsOfPair(sides.right[item] ?? [], sides.right[other] ?? [], position) -
      crossingsOfPair(sides.right[other] ?? [], sides.right[item] ?? [], position);
    let [best, least] = [at, 0];
    for (let place = at - 1, cost = 0; place >= 0; place--) {
      cost += price(column[place] ?? item);
      if (cost < least) [best, least] = [place, cost];
    }
    for (let place = at + 1, cost = 0; place < column.length; place++) {
      cost -= price(column[place] ?? item);
      if (cost < least) [best, least] = [place, cost];
    }
    if (best === at) continue;
    column.splice(at, 1);
    column.splice(best, 0, item);
    column.forEach((each, i) => (position[each] = i));
    moved = true;
  }
  return moved;
}

/** Sorts a column by where the neighbours on one side stand; items without any keep their places. */
function sortBy(column: number[], side: readonly (readonly Neighbour[])[], position: number[], middle: boolean): void {
  const wanted = new Map<number, number>();
  for (const item of column) {
    const ends = (side[item] ?? []).map((each) => (position[each.item] ?? 0) + each.port).sort((p, q) => p - q);
    if (ends.length === 0) continue;
    const half = (ends.length - 1) / 2;
    const median = ((ends[Math.floor(half)] ?? 0) + (ends[Math.ceil(half)] ?? 0)) / 2;
    wanted.set(item, middle ? median : ends.reduce((sum, end) => sum + end, 0) / ends.length);
  }
  const moving = column.filter((item) => wanted.has(item));
  moving.sort((p, q) => (wanted.get(p) ?? 0) - (wanted.get(q) ?? 0));
  let next = 0;
  column.forEach((item, i) => {
    if (wanted.has(item)) column[i] = moving[next++] ?? item;
  });
  column.forEach((item, i) => (position[item] = i));
}

/** Numbers below n that look random and are always the same (Lehmer's generator, minimal standard). */
function randomNumbers(): (n: number) => number {
  let seed = 1;
  return (n) => {
    seed = (seed * 48271) % 2147483647;
    return seed % n;
  };
}

/** The order of every column, from the written order by sweeps to and fro; of equally good ones the first is kept. */
export function orderOf(grid: Grid, size: number, links: readonly Link[], most: number = mostStarts): Order {
  const sides = sidesOf(grid, links);
  const columns = writtenOrder(grid, size, links);
  const position = new Array<number>(grid.items.length).fill(0);
  const number = (column: readonly number[]): void => {
    column.forEach((item, i) => (position[item] = i));
  };
  columns.forEach(number);
  const count = (): number => columns.reduce((sum, column) => sum + crossingsAfter(column, sides.right, position), 0);
  let fewest = count();
  let best = columns.map((column) => column.slice());
  const keep = (): void => {
    const now = count();
    if (now >= fewest) return;
    fewest = now;
    best = columns.map((column) => column.slice());
  };
  const sifted = grid.items.length <= largestSifted;
  const improve = (): void => {
    for (let sweep = 0, stale = 0; sweep < sweeps && stale < patience && fewest > 0; sweep++, stale++) {
      const before = fewest;
      const back = sweep % 2 === 0;
      const middle = sweep % 4 < 2;
      for (const column of back ? columns.toReversed() : columns) {
        sortBy(column, back ? sides.right : sides.left, position, middle);
      }
      keep();
      for (let i = 0, moved = sifted; i < sifts && moved; i++) {
        moved = columns.map((column) => sift(column, sides, position)).includes(true);
      }
      keep();
      if (fewest < before) stale = 0;
    }
  };
  improve();
  const starts = Math.min(most, Math.floor(largestSifted / grid.items.length));
  const random = randomNumbers();
  for (let start = 0; start < starts && fewest > 0; start++) {
    columns.forEach((column, c) => {
      column.splice(0, column.length, ...(best[c] ?? []));
      for (let i = 0; i < 2 && column.length > 1; i++) {
        const [item = 0] = column.splice(random(column.length), 1);
        column.splice(random(column.length + 1), 0, item);
      }
      number(column);
    });
    improve();
  }
  return best;
}
