// How high each item of a column stands: lines as straight as room allows.
import type { Grid, Item } from './grid';
import type { Order } from './crossings';
import { lowerMedian, mean, type Settle, settleColumn, upperMedian, type Wish } from './poolAdjacent';

export interface Gaps {
  readonly node: number;
  readonly label: number;
  readonly bend: number;
}

interface Pull {
  readonly item: number;
  readonly weight: number;
}

const gapBetween = (p: Item, q: Item, gaps: Gaps): number => Math.max(gaps[p.kind], gaps[q.kind]);

/** How far each item of a column must at least be from the one before it, line to line. */
const apartIn = (column: readonly number[], items: readonly Item[], gaps: Gaps): readonly number[] =>
  column.map((item, i) => {
    const [before, here] = [items[column[i - 1] ?? -1], items[item]];
    return before === undefined || here === undefined ? 0 : before.below + here.above + gapBetween(before, here, gaps);
  });

interface Columns {
  readonly order: Order;
  /** Distance that each item of a column keeps from the one before it. */
  readonly apart: readonly (readonly number[])[];
  readonly left: readonly (readonly Pull[])[];
  readonly right: readonly (readonly Pull[])[];
}

/** Lines that only pass by are held straight first. */
const straight = 4;
/** The side that one comes from counts in full, the other settles what is left open. */
const otherSide = 0.2;
const smoothing = 6;
const straightening = 6;

/** What pulls at nodes and passing lines: the next of these to the left and right, over the labels between them. */
function pullsOf({ items, chains }: Grid): Pick<Columns, 'left' | 'right'> {
  const left = items.map((): Pull[] => []);
  const right = items.map((): Pull[] => []);
  for (const chain of chains) {
    const ends = chain.filter((_, i) => i % 2 === 0);
    ends.slice(1).forEach((to, i) => {
      const from = ends[i] ?? to;
      const weight = items[from]?.kind === 'bend' && items[to]?.kind === 'bend' ? straight : 1;
      left[to]?.push({ item: from, weight });
      right[from]?.push({ item: to, weight });
    });
  }
  return { left, right };
}

/** Packed columns, each around height 0. */
function packed({ order, apart }: Columns, size: number): number[] {
  const heights = new Array<number>(size).fill(0);
  order.forEach((column, c) => {
    const total = (apart[c] ?? []).reduce((sum, gap) => sum + gap, 0);
    let at = -total / 2;
    column.forEach((item, i) => (heights[item] = at += apart[c]?.[i] ?? 0));
  });
  return heights;
}

/** Moves the items of one column to where their pulls want them. `sides` are weighed by the numbers beside them. */
function settle(
  c: number,
  { order, apart, left, right }: Columns,
  heights: number[],
  [toLeft, toRight]: readonly [number, number],
  ways: readonly Settle[],
): void {
  const column = order[c] ?? [];
  const wishes = column.map((item): readonly Wish[] => {
    const own: Wish[] = [];
    const wish = (pulls: readonly Pull[], share: number): void => {
      if (share === 0) return;
      for (const { item: near, weight } of pulls) own.push({ at: heights[near] ?? 0, weight: weight * share });
    };
    const [before, after] = [left[item] ?? [], right[item] ?? []];
    // Where one side is empty the other counts in full.
    wish(before, after.length === 0 ? 1 : toLeft);
    wish(after, before.length === 0 ? 1 : toRight);
    return own.length > 0 ? own : [{ at: heights[item] ?? 0, weight: 0.01 }];
  });
  const results = ways.map((way) => settleColumn(wishes, apart[c] ?? [], way));
  column.forEach((item, i) => {
    heights[item] = results.reduce((sum, result) => sum + (result[i] ?? 0), 0) / results.length;
  });
}

/** Moves the items of a column between two lines that are `most` apart, around height 0, if they have room there. */
function within(
  column: readonly number[],
  apart: readonly number[],
  items: readonly Item[],
  heights: number[],
  most: number,
): void {
  if (most === Infinity) return;
  const [first, last] = [items[column[0] ?? -1], items[column.at(-1) ?? -1]];
  if (first === undefined || last === undefined) return;
  const long = apart.reduce((sum, gap) => sum + gap, 0);
  const spare = Math.max(0, most - long - first.above - last.below);
  let at = -most / 2 + first.above;
  column.forEach((item, i) => {
    at += apart[i] ?? 0;
    heights[item] = Math.max(at, Math.min(at + spare, heights[item] ?? 0));
  });
}

/** The room of the tallest column, labels included, when nothing in it is farther from its neighbours than it must be. */
export function tallestOf(grid: Grid, order: Order, gaps: Gaps): number {
  const { items, columns, chains } = grid;
  const labels = Array.from({ length: columns }, (): number[] => []);
  for (const chain of chains) {
    for (const item of chain.filter((_, i) => i % 2 === 1)) labels[items[item]?.column ?? 0]?.push(item);
  }
  return Math.max(
    ...[...order, ...labels].map((column) => {
      const apart = apartIn(column, items, gaps).reduce((sum, gap) => sum + gap, 0);
      return apart + (items[column[0] ?? -1]?.above ?? 0) + (items[column.at(-1) ?? -1]?.below ?? 0);
    }),
  );
}

/** The height of each node, and of each line where it passes nodes; all within `most` around 0. */
export function heightsOf(grid: Grid, order: Order, gaps: Gaps, most = Infinity): readonly number[] {
  const { items } = grid;
  const apart = order.map((column) => apartIn(column, items, gaps));
  const columns = { order, apart, ...pullsOf(grid) };
  const heights = packed(columns, items.length);
  const onward = order.map((_, c) => c).filter((c) => c % 2 === 0);
  const back = onward.toReversed();
  const medians = [lowerMedian, upperMedian];
  /** The next column is settled by where this one may stand, so that a line between them is straight. */
  const move = (c: number, shares: readonly [number, number], ways: readonly Settle[]): void => {
    settle(c, columns, heights, shares, ways);
    within(order[c] ?? [], apart[c] ?? [], items, heights, most);
  };
  for (let i = 0; i < smoothing; i++) {
    for (const c of back) move(c, [0, 1], [mean]);
    for (const c of onward) move(c, [1, 0], [mean]);
  }
  for (let i = 0; i < straightening; i++) {
    for (const c of back) move(c, [otherSide, 1], medians);
    for (const c of onward) move(c, [1, otherSide], medians);
  }
  return heights;
}

/** The heights with the labels, and what passes them, where a straight line between their neighbours would be. */
export function withLabels(
  grid: Grid,
  gaps: Gaps,
  heights: readonly number[],
  ports: readonly (readonly [number, number])[],
  most = Infinity,
): readonly number[] {
  const result = heights.slice();
  const wishes = new Map<number, Wish>();
  grid.chains.forEach((chain, link) => {
    const at = chain.map((item) => heights[item] ?? 0);
    at.splice(0, 1, ports[link]?.[0] ?? 0);
    at.splice(-1, 1, ports[link]?.[1] ?? 0);
    chain.forEach((item, i) => {
      if (i % 2 === 1) wishes.set(item, { at: ((at[i - 1] ?? 0) + (at[i + 1] ?? 0)) / 2, weight: 1 });
    });
  });
  // Lines that do not cross are in the same order at both ends, so the middles are in that order, too.
  const columns = Array.from({ length: grid.columns }, (): number[] => []);
  for (const item of wishes.keys()) columns[grid.items[item]?.column ?? 0]?.push(item);
  for (const column of columns) {
    column.sort((p, q) => (wishes.get(p)?.at ?? 0) - (wishes.get(q)?.at ?? 0) || p - q);
    const own = column.map((item) => [wishes.get(item) ?? { at: 0, weight: 1 }]);
    const settled = settleColumn(own, apartIn(column, grid.items, gaps), mean);
    column.forEach((item, i) => (result[item] = settled[i] ?? 0));
    within(column, apartIn(column, grid.items, gaps), grid.items, result, most);
  }
  return result;
}
