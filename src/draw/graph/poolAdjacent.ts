// Places things in a row as near as possible to where each wants to be, in order and apart from one another.

/** A place that something wants to be at, and how much. */
export interface Wish {
  readonly at: number;
  readonly weight: number;
}

/** Where something with some wishes would stand if it were alone. */
export interface Settle {
  /** Whether `at` asks for the wishes; they are then in the order of their places. */
  readonly ordered: boolean;
  /** `weight` is that of all wishes, `moment` the sum of their places by weight. */
  readonly at: (wishes: readonly Wish[], weight: number, moment: number) => number;
}

/** Least squares. */
export const mean: Settle = { ordered: false, at: (_, weight, moment) => (weight === 0 ? 0 : moment / weight) };

/** The place of the first wish at which the weights so far come to this. */
function placeAt(wishes: readonly Wish[], weight: number): number {
  let sum = 0;
  for (const wish of wishes) {
    sum += wish.weight;
    if (sum >= weight) return wish.at;
  }
  return wishes.at(-1)?.at ?? 0;
}

/** Rounding must not decide between the two medians. */
const slack = 1e-9;

/** Least total distance; where that leaves a choice, the lowest number. */
export const lowerMedian: Settle = { ordered: true, at: (wishes, weight) => placeAt(wishes, weight / 2 - slack) };

/** Least total distance; where that leaves a choice, the highest number. */
export const upperMedian: Settle = { ordered: true, at: (wishes, weight) => placeAt(wishes, weight / 2 + slack) };

/** Two lists in order as one in order. */
function merged(p: readonly Wish[], q: readonly Wish[]): readonly Wish[] {
  const all: Wish[] = [];
  let i = 0;
  for (const wish of q) {
    for (let before = p[i]; before !== undefined && before.at <= wish.at; before = p[++i]) all.push(before);
    all.push(wish);
  }
  for (let rest = p[i]; rest !== undefined; rest = p[++i]) all.push(rest);
  return all;
}

/** Things of a row that settle as one. */
interface Block {
  readonly first: number;
  readonly wishes: readonly Wish[];
  readonly weight: number;
  readonly moment: number;
  readonly at: number;
}

const none: readonly Wish[] = [];

/** One thing by itself, `offset` farther on than it is counted. */
function blockOf(first: number, own: readonly Wish[], offset: number, settle: Settle): Block {
  let [weight, moment] = [0, 0];
  for (const wish of own) {
    weight += wish.weight;
    moment += (wish.at - offset) * wish.weight;
  }
  let wishes = none;
  if (settle.ordered) {
    const moved = own.map((wish) => ({ at: wish.at - offset, weight: wish.weight }));
    wishes = moved.length > 1 ? moved.sort((p, q) => p.at - q.at) : moved;
  }
  return { first, wishes, weight, moment, at: settle.at(wishes, weight, moment) };
}

function joined(p: Block, q: Block, settle: Settle): Block {
  const wishes = settle.ordered ? merged(p.wishes, q.wishes) : none;
  const [weight, moment] = [p.weight + q.weight, p.moment + q.moment];
  return { first: p.first, wishes, weight, moment, at: settle.at(wishes, weight, moment) };
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
    let block = blockOf(first, own, offsets[first] ?? 0, settle);
    for (let last = blocks.at(-1); last !== undefined && last.at > block.at; last = blocks.at(-1)) {
      blocks.pop();
      block = joined(last, block, settle);
    }
    blocks.push(block);
  });
  const places: number[] = [];
  blocks.forEach(({ first, at }, i) => {
    const end = blocks[i + 1]?.first ?? wishes.length;
    for (let k = first; k < end; k++) places.push(at + (offsets[k] ?? 0));
  });
  return places;
}
