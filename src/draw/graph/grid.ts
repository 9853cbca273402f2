// The columns of a layout with all that takes room in them: nodes, labels of edges, and lines that pass by.
import type { Link } from './ranks';

export interface Item {
  readonly kind: 'node' | 'label' | 'bend';
  readonly column: number;
  /** The node's place in the graph, or the link's in the list. */
  readonly of: number;
  /** Room along the columns' direction. */
  readonly width: number;
  /** Room above and below the line through the item. */
  readonly above: number;
  readonly below: number;
}

/** One stretch of a link, from a node or passing line to the next one: over the column of labels between them. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly link: number;
}

export interface Grid {
  readonly items: readonly Item[];
  readonly columns: number;
  /** Items of each link, from its source to its target. */
  readonly chains: readonly (readonly number[])[];
  readonly stretches: readonly Stretch[];
}

export interface Room {
  readonly width: number;
  readonly above: number;
  readonly below: number;
}

/** Column of a node between which the labels have columns of their own. */
const columnOf = (rank: number): number => 2 * rank;

/** Which column each link's label stands in: where labels take the least room so far, else near the target. */
function labelColumns(links: readonly Link[], ranks: readonly number[], rooms: readonly Room[]): readonly number[] {
  const taken = new Map<number, number>();
  return links.map(({ from, to }, i) => {
    let best = columnOf(ranks[to] ?? 0) - 1;
    for (let column = best - 2; column > columnOf(ranks[from] ?? 0); column -= 2) {
      if ((taken.get(column) ?? 0) < (taken.get(best) ?? 0)) best = column;
    }
    const room = rooms[i];
    if (room !== undefined) taken.set(best, (taken.get(best) ?? 0) + room.above + room.below);
    return best;
  });
}

/** Puts nodes, labels and passing lines into columns. `nodeRoom` and `labelRoom` go by place. */
export function gridOf(
  ranks: readonly number[],
  links: readonly Link[],
  nodeRoom: readonly Room[],
  labelRoom: readonly Room[],
): Grid {
  const items: Item[] = ranks.map((rank, of) => ({
    kind: 'node',
    column: columnOf(rank),
    of,
    ...(nodeRoom[of] ?? { width: 0, above: 0, below: 0 }),
  }));
  const places = labelColumns(links, ranks, labelRoom);
  const stretches: Stretch[] = [];
  const chains = links.map(({ from, to }, link) => {
    const chain = [from];
    for (let column = columnOf(ranks[from] ?? 0) + 1; column < columnOf(ranks[to] ?? 0); column++) {
      const room = column === places[link] ? labelRoom[link] : undefined;
      chain.push(items.length);
      items.push(
        room === undefined
          ? { kind: 'bend', column, of: link, width: 0, above: 0, below: 0 }
          : { kind: 'label', column, of: link, ...room },
      );
    }
    chain.push(to);
    const nodes = chain.filter((_, i) => i % 2 === 0);
    nodes.slice(1).forEach((item, i) => stretches.push({ from: nodes[i] ?? from, to: item, link }));
    return chain;
  });
  return { items, chains, stretches, columns: items.reduce((most, item) => Math.max(most, item.column + 1), 0) };
}
