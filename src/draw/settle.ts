// Places things in a row as near as possible to where each wants to be, in order and apart from one another.

/** A place that something wants to be at, and how much. */
export interface Wish {
  readonly at: number;
  readonly weight: number;
}

/** Where something with these wishes would stand if it were alone. */
export type Settle = (wishes: readonly Wish[]) => number;

/** Least squares. */
export const mean: Settle = (wishes) => {
  const weight = wishes.reduce((sum, wish) => sum + wish.weight, 0);
  return weight === 0 ? 0 : wishes.reduce((sum, wish) => sum + wish.at * wish.weight, 0) / weight;
};

function medianOf(wishes: readonly Wish[], reached: (sum: number, half: number) => boolean): number {
  const sorted = wishes.toSorted((p, q) => p.at - q.at);
  const half = wishes.reduce((sum, wish) => sum + wish.weight, 0) / 2;
  let sum = 0;
  for (const wish of sorted) {
    sum += wish.weight;
    if (reached(sum, half)) return wish.at;
  }
  return sorted.at(-1)?.at ?? 0;
}

/** Rounding must not decide between the two medians. */
const slack = 1e-9;

/** Least total distance; where that leaves a choice, the lowest number. */
export const lowerMedian: Settle = (wishes) => medianOf(wishes, (sum, half) => sum >= half - slack);

/** Least total distance; where that leaves a choice, the highest number. */
export const upperMedian: Settle = (wishes) => medianOf(wishes, (sum, half) => sum > half + slack);

interface Block {
  readonly first: number;
  readonly wishes: readonly Wish[];
  readonly at: number;
}

/**
 * Where each thing of a row stands: in order, at least `apart[i]` after the one before it. Neighbours that would come
 * too near become a block that settles as one (pool adjacent violators).
 */
export function settleColumn(
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
