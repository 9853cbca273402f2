// Which column each node of a graph stands in: every edge leads to the right, and nothing stands farther left than it must.
import type { Arg, EdgeId, NodeId } from '../../engine';

/** What a layout must know of a node. */
export interface LayoutNode {
  readonly id: NodeId;
  readonly args: readonly Arg[];
}

/** Nodes in an order in which each stands after what it reads: a graph is one, and a part of a large graph. */
export interface Drawable {
  readonly nodes: readonly LayoutNode[];
}

/** An edge between nodes by their places in the graph. */
export interface Link {
  readonly edge: EdgeId;
  readonly from: number;
  readonly to: number;
  /** Which argument of the target it is, and of how many edges into it. */
  readonly place: number;
  readonly places: number;
}

/** All edges of a graph, in the order of the program; two uses of one operand are two edges. */
export function linksOf(graph: Drawable): readonly Link[] {
  const index = new Map<NodeId, number>(graph.nodes.map((node, i) => [node.id, i]));
  return graph.nodes.flatMap((node, to) => {
    const sources = node.args.flatMap((arg) => (arg.kind === 'node' ? [arg] : []));
    return sources.flatMap(({ id, edge }, place) => {
      const from = index.get(id);
      return from === undefined ? [] : [{ edge, from, to, place, places: sources.length }];
    });
  });
}

/** Passes over the graph in which nodes may still move; more change next to nothing. */
const passes = 8;

/**
 * The column of each node, from 0. Longest path first; then a node that reads less than it feeds, or nothing but inputs,
 * moves up to what it feeds, so that inputs, biases and penalties stand beside their first use.
 */
function ranksOf(size: number, links: readonly Link[]): readonly number[] {
  const ranks = new Array<number>(size).fill(0);
  const into = Array.from({ length: size }, (): Link[] => []);
  const out = Array.from({ length: size }, (): Link[] => []);
  for (const link of links) {
    into[link.to]?.push(link);
    out[link.from]?.push(link);
  }
  const rank = (node: number): number => ranks[node] ?? 0;
  // Nodes come in an order in which each stands after what it reads.
  into.forEach((list, node) => {
    ranks[node] = list.reduce((most, { from }) => Math.max(most, rank(from) + 1), 0);
  });
  for (let pass = 0, moved = true; pass < passes && moved; pass++) {
    moved = false;
    for (let node = size - 1; node >= 0; node--) {
      const fed = out[node] ?? [];
      const read = into[node] ?? [];
      const ofInputs = read.every(({ from }) => into[from]?.length === 0);
      if (fed.length === 0 || (read.length >= fed.length && !ofInputs)) continue;
      const right = fed.reduce((least, { to }) => Math.min(least, rank(to) - 1), Infinity);
      if (right <= rank(node)) continue;
      ranks[node] = right;
      moved = true;
    }
  }
  const first = ranks.reduce((least, each) => Math.min(least, each), Infinity);
  return ranks.map((each) => each - first);
}

/**
 * The column of each node where no column holds more than `most`: from the last to the first, what others wait for
 * longest comes first, then what has waited longest (list scheduling after Coffman and Graham).
 */
function boundedRanks(size: number, links: readonly Link[], most: number): readonly number[] {
  const sources = Array.from({ length: size }, (): number[] => []);
  const waiting = new Array<number>(size).fill(0);
  for (const { from, to } of links) {
    sources[to]?.push(from);
    waiting[from] = (waiting[from] ?? 0) + 1;
  }
  /** How long the longest way to each node is. Nodes stand after what they read. */
  const depths: number[] = [];
  sources.forEach((list, node) => {
    depths[node] = list.reduce((longest, from) => Math.max(longest, (depths[from] ?? 0) + 1), 0);
  });
  const columns: number[][] = [];
  const depth = (node: number): number => depths[node] ?? 0;
  let ready = depths.flatMap((_, node) => (waiting[node] === 0 ? [node] : []));
  while (ready.length > 0) {
    const deepest = ready.reduce((best, node) => (depth(node) > depth(best) ? node : best));
    const column = [deepest, ...ready.filter((node) => node !== deepest)].slice(0, Math.max(1, most));
    const next: number[] = [];
    for (const node of column)
      for (const from of sources[node] ?? []) {
        waiting[from] = (waiting[from] ?? 0) - 1;
        if (waiting[from] === 0) next.push(from);
      }
    ready = [...ready.filter((node) => !column.includes(node)), ...next];
    columns.push(column);
  }
  const ranks = new Array<number>(size).fill(0);
  columns.forEach((column, i) => {
    for (const node of column) ranks[node] = columns.length - 1 - i;
  });
  return ranks;
}

/** The column of each node; no column holds more than `most` where that is given. */
export const columnRanks = (size: number, links: readonly Link[], most: number | undefined): readonly number[] =>
  most === undefined ? ranksOf(size, links) : boundedRanks(size, links, most);
