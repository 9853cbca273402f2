// The order of the items in each column: as the program is written, with few crossings.
import type { Grid } from './layoutGrid';
import type { Link } from './layoutRanks';

/** Items of each column from top to bottom. */
export type Order = readonly (readonly number[])[];

/** Above this many arguments their order at the node is free: a long sum reads as well in any. */
const mostOrdered = 3;
const sweeps = 24;
/** Larger layouts are not improved by exchanging neighbours: the sweeps alone take long enough. */
const largestExchanged = 6000;

/** Where a line meets its target, as a fraction of the target: arguments in written order. */
export const portOf = ({ place, places }: Link): number => (places > mostOrdered ? 0.5 : (place + 1) / (places + 1));

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
      for (const link of into[node] ?? []) grid.chains[link]?.slice(1, -1).forEach(put);
      for (const link of (into[node] ?? []).toReversed()) waiting.push(links[link]?.from ?? node);
    }
  }
  return columns;
}

/** How often the lines between two neighbouring columns cross. */
function crossingsAfter(column: readonly number[], right: Sides['right'], position: readonly number[]): number {
  const ends: number[] = [];
  for (const item of column) {
    const own = (right[item] ?? []).map(({ item: to, port }) => (position[to] ?? 0) + port);
    ends.push(...own.sort((p, q) => p - q));
  }
  // Counts pairs that stand in the wrong order while sorting them.
  let crossings = 0;
  let runs = ends.map((end) => [end]);
  while (runs.length > 1) {
    const next: number[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      const [upper = [], lower = []] = [runs[i], runs[i + 1]];
      const merged: number[] = [];
      let u = 0;
      for (const end of lower) {
        while (u < upper.length && (upper[u] ?? 0) <= end) merged.push(upper[u++] ?? 0);
        crossings += upper.length - u;
        merged.push(end);
      }
      next.push(merged.concat(upper.slice(u)));
    }
    runs = next;
  }
  return crossings;
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

/** Exchanges neighbours in a column as long as that takes crossings away. */
function exchange(column: number[], sides: Sides, position: number[]): void {
  for (let changed = true; changed;) {
    changed = false;
    for (let i = 0; i + 1 < column.length; i++) {
      const [a = 0, b = 0] = [column[i], column[i + 1]];
      const [la = [], lb = [], ra = [], rb = []] = [sides.left[a], sides.left[b], sides.right[a], sides.right[b]];
      const now = crossingsOfPair(la, lb, position) + crossingsOfPair(ra, rb, position);
      if (now === 0) continue;
      const then = crossingsOfPair(lb, la, position) + crossingsOfPair(rb, ra, position);
      if (then >= now) continue;
      [column[i], column[i + 1]] = [b, a];
      [position[b], position[a]] = [position[a] ?? 0, position[b] ?? 0];
      changed = true;
    }
  }
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

/** The order of every column, from the written order by sweeps to and fro; of equally good ones the first is kept. */
export function orderOf(grid: Grid, size: number, links: readonly Link[]): Order {
  const sides = sidesOf(grid, links);
  const columns = writtenOrder(grid, size, links);
  const position = new Array<number>(grid.items.length).fill(0);
  columns.forEach((column) => column.forEach((item, i) => (position[item] = i)));
  const count = (): number => columns.reduce((sum, column) => sum + crossingsAfter(column, sides.right, position), 0);
  let fewest = count();
  let best = columns.map((column) => column.slice());
  const exchanged = grid.items.length <= largestExchanged;
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    const back = sweep % 2 === 0;
    const middle = sweep % 4 < 2;
    for (const column of back ? columns.toReversed() : columns) {
      sortBy(column, back ? sides.right : sides.left, position, middle);
    }
    if (exchanged) for (const column of columns) exchange(column, sides, position);
    const now = count();
    if (now >= fewest) continue;
    fewest = now;
    best = columns.map((column) => column.slice());
  }
  return best;
}
