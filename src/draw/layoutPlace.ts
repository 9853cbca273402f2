// How high each item of a column stands: lines as straight as room allows.
import type { Grid, Item } from './layoutGrid';
import type { Order } from './layoutOrder';

export interface Gaps {
  readonly node: number;
  readonly label: number;
  readonly bend: number;
}

interface Pull {
  readonly item: number;
  readonly weight: number;
}

/** Lines that only pass by are held straight first. */
const weights = { node: 1, label: 2, bend: 4 } as const;
const smoothing = 40;
const straightening = 12;

const gapBetween = (p: Item, q: Item, gaps: Gaps): number => Math.max(gaps[p.kind], gaps[q.kind]);

interface Wish {
  readonly at: number;
  readonly weight: number;
}

type Settle = (wishes: readonly Wish[]) => number;

const mean: Settle = (wishes) => {
  const weight = wishes.reduce((sum, wish) => sum + wish.weight, 0);
  return weight === 0 ? 0 : wishes.reduce((sum, wish) => sum + wish.at * wish.weight, 0) / weight;
};

/** The middle of where half of the weight stands on either side. */
const median: Settle = (wishes) => {
  const sorted = wishes.toSorted((p, q) => p.at - q.at);
  const half = wishes.reduce((sum, wish) => sum + wish.weight, 0) / 2;
  let sum = 0;
  for (const [i, wish] of sorted.entries()) {
    sum += wish.weight;
    if (sum > half) return wish.at;
    if (sum === half) return (wish.at + (sorted[i + 1]?.at ?? wish.at)) / 2;
  }
  return 0;
};

interface Block {
  readonly first: number;
  readonly wishes: readonly Wish[];
  readonly at: number;
}

/**
 * Places items in their order, at least `apart` from the one before, as near as possible to what each wishes for:
 * neighbours that would overlap become a block that settles as one (pool adjacent violators).
 */
function settleColumn(
  wishes: readonly (readonly Wish[])[],
  apart: readonly number[],
  settle: Settle,
): readonly number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const gap of apart) offsets.push((offset += gap));
  const blocks: Block[] = [];
  wishes.forEach((own, first) => {
    const moved = own.map(({ at, weight }) => ({ at: at - (offsets[first] ?? 0), weight }));
    let block: Block = { first, wishes: moved, at: settle(moved) };
    for (let last = blocks.at(-1); last !== undefined && last.at > block.at; last = blocks.at(-1)) {
      blocks.pop();
      const all = last.wishes.concat(block.wishes);
      block = { first: last.first, wishes: all, at: settle(all) };
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ first, at }, i) => {
    const end = blocks[i + 1]?.first ?? wishes.length;
    return Array.from({ length: end - first }, (_, k) => at + (offsets[first + k] ?? 0));
  });
}

/** The height of the line through each item. */
export function heightsOf(grid: Grid, order: Order, gaps: Gaps): readonly number[] {
  const { items } = grid;
  const left = items.map((): Pull[] => []);
  const right = items.map((): Pull[] => []);
  for (const { from, to } of grid.stretches) {
    const [source, target] = [items[from], items[to]];
    if (source === undefined || target === undefined) continue;
    const weight = weights[source.kind] * weights[target.kind];
    left[to]?.push({ item: from, weight });
    right[from]?.push({ item: to, weight });
  }
  const apart = order.map((column) =>
    column.map((item, i) => {
      const [before, here] = [items[column[i - 1] ?? -1], items[item]];
      if (before === undefined || here === undefined) return 0;
      return before.below + here.above + gapBetween(before, here, gaps);
    }),
  );
  const heights = new Array<number>(items.length).fill(0);
  order.forEach((column, c) => {
    const total = (apart[c] ?? []).reduce((sum, gap) => sum + gap, 0);
    let at = -total / 2;
    column.forEach((item, i) => (heights[item] = at += apart[c]?.[i] ?? 0));
  });
  const settleAll = (
    columns: readonly number[],
    sides: readonly (readonly (readonly Pull[])[])[],
    settle: Settle,
  ): void => {
    for (const c of columns) {
      const column = order[c] ?? [];
      const wishes = column.map((item) => {
        const pulls = sides.flatMap((side) => side[item] ?? []);
        const near = pulls.map((pull) => ({ at: heights[pull.item] ?? 0, weight: pull.weight }));
        return near.length > 0 ? near : [{ at: heights[item] ?? 0, weight: 0.01 }];
      });
      settleColumn(wishes, apart[c] ?? [], settle).forEach((at, i) => (heights[column[i] ?? 0] = at));
    }
  };
  const onward = order.map((_, c) => c);
  const back = onward.toReversed();
  for (let i = 0; i < smoothing; i++) {
    const both = i >= smoothing / 2;
    settleAll(back, both ? [left, right] : [right], mean);
    settleAll(onward, both ? [left, right] : [left], mean);
  }
  for (let i = 0; i < straightening; i++) settleAll(i % 2 === 0 ? back : onward, [left, right], median);
  return heights;
}
