// Which columns of a graph stand in which row, and about how large the picture will be.
import { memo } from '../../engine/memo';
import type { LayoutOptions } from './layout';
import { columnRanks, type Drawable, type Link, linksOf } from './ranks';

/** Air between two rows and for each line between them, where the options do not say. */
export const usualBetween = { rows: 16, lanes: 6 };

/** The air between two rows of a drawing with these options, and for each line between them. */
export const betweenOf = ({ between = usualBetween }: LayoutOptions): NonNullable<LayoutOptions['between']> => between;

/** The first column of each row: the longest row is as short as can be, and of such cuts the one that cuts fewest lines. */
export function cutsOf(widths: readonly number[], cut: readonly number[], rows: number): readonly number[] {
  const sums = [0];
  for (const width of widths) sums.push((sums.at(-1) ?? 0) + width);
  const price = (from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);
  /** best[r][i]: the least price of columns 0 .. i in r+1 rows, and where the last of them begins. */
  type Best = { readonly longest: number; readonly lines: number; readonly from: number };
  let best: readonly Best[] = sums.map((sum) => ({ longest: sum, lines: 0, from: 0 }));
  const table: (readonly Best[])[] = [best];
  for (let row = 1; row < rows; row++) {
    const before = best;
    best = sums.map((_, to) => {
      let found: Best = { longest: Infinity, lines: Infinity, from: row };
      for (let from = row; from < to; from++) {
        const earlier = before[from];
        if (earlier === undefined) continue;
        const longest = Math.max(earlier.longest, price(from, to));
        const lines = earlier.lines + (cut[from] ?? 0);
        // A line saved is worth a little more length.
        if (longest + 12 * lines < found.longest + 12 * found.lines || found.longest === Infinity)
          found = { longest, lines, from };
      }
      return found;
    });
    table.push(best);
  }
  const starts: number[] = [];
  for (let row = rows - 1, to = widths.length; row >= 0; row--) {
    to = table[row]?.[to]?.from ?? 0;
    starts.unshift(to);
  }
  return starts;
}

interface Plan {
  readonly links: readonly Link[];
  readonly ranks: readonly number[];
  /** The first column of each row. */
  readonly starts: readonly number[];
  /** Room of each column with the labels before it. */
  readonly widths: readonly number[];
}

/** In which column each node stands, and what crosses the gaps between columns: the same for all sizes and rows. */
const columnsOf = memo((graph: Drawable, tallest: number | undefined) => {
  const links = linksOf(graph);
  const ranks = columnRanks(graph.nodes.length, links, tallest);
  const columns = ranks.reduce((most, rank) => Math.max(most, rank + 1), 0);
  // How many quantities are read on the other side of each gap between columns.
  const cut = Array.from({ length: columns }, (_, column) => {
    const crossing = links.filter(({ from, to }) => (ranks[from] ?? 0) < column && (ranks[to] ?? 0) >= column);
    return new Set(crossing.map(({ from }) => from)).size;
  });
  return { links, ranks, columns, cut };
});

/** How many nodes stand in the fullest column where no column is parted. */
export function fullestColumn(graph: Drawable): number {
  const { ranks, columns } = columnsOf(graph, undefined);
  return Math.max(0, ...Array.from({ length: columns }, (_, column) => ranks.filter((rank) => rank === column).length));
}

/** Which columns stand in which row. */
export function planOf(graph: Drawable, options: LayoutOptions, rows: number): Plan {
  const { links, ranks, columns, cut } = columnsOf(graph, options.tallest);
  const widths = new Array<number>(columns).fill(0);
  graph.nodes.forEach(({ id }, i) => {
    const rank = ranks[i] ?? 0;
    widths[rank] = Math.max(widths[rank] ?? 0, options.size(id).w);
  });
  const labels = new Array<number>(columns).fill(0);
  for (const { edge, to } of links) {
    const rank = ranks[to] ?? 0;
    labels[rank] = Math.max(labels[rank] ?? 0, options.labelSize?.(edge).w ?? 0);
  }
  const lanes = 2 * (options.lanes?.least ?? 24);
  const whole = widths.map((width, i) => width + (labels[i] ?? 0) + lanes);
  const starts = rows > 1 ? cutsOf(whole, cut, Math.min(rows, columns)) : [0];
  return { links, ranks, starts, widths: whole };
}

/** About how large a picture in so many rows will be, without making it. */
export function roughSize(
  graph: Drawable,
  options: LayoutOptions,
  rows: number,
): { readonly w: number; readonly h: number } {
  const { links, ranks, starts, widths } = planOf(graph, options, rows);
  const gaps = options.gaps ?? { node: 34, label: 10, bend: 18 };
  const between = betweenOf(options);
  const rowOf = (rank: number): number => starts.findLastIndex((start) => start <= rank);
  const nodes = new Array<number>(widths.length).fill(0);
  const labels = new Array<number>(widths.length).fill(0);
  graph.nodes.forEach(({ id }, i) => {
    const rank = ranks[i] ?? 0;
    nodes[rank] = (nodes[rank] ?? 0) + options.size(id).h + gaps.node;
  });
  const entering = starts.map(() => new Set<number>());
  for (const { edge, from, to } of links) {
    const [first, last] = [ranks[from] ?? 0, ranks[to] ?? 0];
    labels[last] = (labels[last] ?? 0) + (options.labelSize?.(edge).h ?? 0) + gaps.label;
    const row = rowOf(last);
    if (rowOf(first) !== row) entering[row]?.add(from);
    for (let rank = Math.max(first + 1, starts[row] ?? 0); rank < last; rank++)
      nodes[rank] = (nodes[rank] ?? 0) + gaps.bend;
  }
  const inRow = (row: number, of: readonly number[]): readonly number[] => of.slice(starts[row], starts[row + 1]);
  const heights = starts.map((_, row) => Math.max(...inRow(row, nodes), ...inRow(row, labels)));
  const lines = entering.reduce((sum, { size }) => sum + size, 0);
  const lane = rows > 1 ? 2 * between.lanes * Math.max(...entering.map(({ size }) => size)) + 50 : 0;
  return {
    w: Math.max(...starts.map((_, row) => inRow(row, widths).reduce((sum, width) => sum + width, 0))) + lane,
    h:
      heights.reduce((sum, height) => sum + height, 0) +
      (starts.length - 1) * between.rows +
      between.lanes * lines +
      16,
  };
}
