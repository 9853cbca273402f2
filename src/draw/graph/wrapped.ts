// A long graph in rows, as words in lines: what a later row reads is led round the end of its row to the beginning of the next.
import type { EdgeId, NodeId } from '../../engine';
import type { Box } from '../geometry';
import type { Drawn } from './lines';
import { type GraphLayout, type LayoutOptions, type Placed, placeGraph, turned } from './layout';
import type { Point } from './path';
import { columnRanks, type Drawable, type LayoutNode, type Link, linksOf } from './ranks';
import { joined, returnLine, type Turn } from './returns';

/** Air between two rows, for each line that is led between them, and beside the rows. */
const between = { rows: 12, lanes: 6 } as const;

/** What a row holds of a graph, with ends of lines that come from earlier rows and go on to later ones. */
interface Row {
  readonly nodes: readonly LayoutNode[];
  readonly ranks: readonly number[];
  /** Sources in earlier rows, and own nodes that later rows read. */
  readonly enter: readonly NodeId[];
  readonly leave: readonly NodeId[];
}

/** No name of a program holds an arrow. */
const enterId = (source: NodeId): NodeId => `→${source}`;
const leaveId = (source: NodeId): NodeId => `${source}→`;

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

function rowsOf(
  graph: Drawable,
  ranks: readonly number[],
  rowOf: (rank: number) => number,
  count: number,
): readonly Row[] {
  const row = new Map(graph.nodes.map(({ id }, i) => [id, rowOf(ranks[i] ?? 0)]));
  return Array.from({ length: count }, (_, r): Row => {
    const own = graph.nodes.flatMap((node, i) => (row.get(node.id) === r ? [{ node, rank: ranks[i] ?? 0 }] : []));
    const enter = new Set<NodeId>();
    const inside = own.map(({ node }): LayoutNode => ({
      id: node.id,
      args: node.args.map((arg) => {
        if (arg.kind !== 'node' || row.get(arg.id) === r || !row.has(arg.id)) return arg;
        enter.add(arg.id);
        return { ...arg, id: enterId(arg.id) };
      }),
    }));
    const leave = new Set<NodeId>();
    for (const { id, args } of graph.nodes)
      for (const arg of args)
        if (arg.kind === 'node' && row.get(arg.id) === r && (row.get(id) ?? r) > r) leave.add(arg.id);
    const first = own.reduce((least, { rank }) => Math.min(least, rank), Infinity);
    const last = own.reduce((most, { rank }) => Math.max(most, rank), 0) - first + 1;
    const shift = enter.size > 0 ? 1 : 0;
    const starts = [...enter].map((id): LayoutNode => ({ id: enterId(id), args: [] }));
    const ends = [...leave].map((id): LayoutNode => {
      const edge: EdgeId = `${leaveId(id)}.0`;
      return { id: leaveId(id), args: [{ kind: 'node', id, edge }] };
    });
    return {
      nodes: [...starts, ...inside, ...ends],
      ranks: [...starts.map(() => 0), ...own.map(({ rank }) => rank - first + shift), ...ends.map(() => last + shift)],
      enter: [...enter],
      leave: [...leave],
    };
  });
}

/** The box around what stands in a row. */
function extentOf({ boxes, drawn }: Placed): Box {
  const all = [...boxes, ...drawn.flatMap(({ label, note }) => (label.w > 0 ? [label, note] : []))];
  const points = drawn.flatMap(({ line }) => line.points);
  const x = Math.min(...all.map((box) => box.x), ...points.map((point) => point.x));
  const y = Math.min(...all.map((box) => box.y), ...points.map((point) => point.y));
  const right = Math.max(...all.map((box) => box.x + box.w), ...points.map((point) => point.x));
  const bottom = Math.max(...all.map((box) => box.y + box.h), ...points.map((point) => point.y));
  return { x, y, w: right - x, h: bottom - y };
}

const movedBox = (box: Box, by: Point): Box => ({ ...box, x: box.x + by.x, y: box.y + by.y });
const movedPoint = (point: Point, by: Point): Point => ({ x: point.x + by.x, y: point.y + by.y });

function movedDrawn({ line, label, note }: Drawn, by: Point): Drawn {
  const { start, end, curves, points } = line;
  return {
    label: movedBox(label, by),
    note: movedBox(note, by),
    line: {
      start: movedPoint(start, by),
      end: movedPoint(end, by),
      points: points.map((point) => movedPoint(point, by)),
      curves: curves.map((curve) => ({
        start: movedPoint(curve.start, by),
        first: movedPoint(curve.first, by),
        second: movedPoint(curve.second, by),
        end: movedPoint(curve.end, by),
      })),
    },
  };
}

interface Plan {
  readonly links: readonly Link[];
  readonly ranks: readonly number[];
  /** The first column of each row. */
  readonly starts: readonly number[];
  /** Room of each column with the labels before it. */
  readonly widths: readonly number[];
}

/** Which columns stand in which row. */
function planOf(graph: Drawable, options: LayoutOptions, rows: number): Plan {
  const links = linksOf(graph);
  const ranks = columnRanks(graph.nodes.length, links, options.tallest);
  const columns = ranks.reduce((most, rank) => Math.max(most, rank + 1), 0);
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
  // How many quantities are read on the other side of each gap between columns.
  const cut = Array.from({ length: columns }, (_, column) => {
    const crossing = links.filter(({ from, to }) => (ranks[from] ?? 0) < column && (ranks[to] ?? 0) >= column);
    return new Set(crossing.map(({ from }) => from)).size;
  });
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

/** The picture of a graph in so many rows. With one row it is the usual one. */
export function layoutRows(graph: Drawable, options: LayoutOptions, count: number): GraphLayout {
  const { links, ranks, starts } = planOf(graph, options, count);
  const rows = starts.length;
  if (rows <= 1) return turned(graph, placeGraph(graph, options), options);
  const rowOf = (rank: number): number => starts.findLastIndex((start) => start <= rank);
  const made = rowsOf(graph, ranks, rowOf, rows).map((row) => {
    const isEnd = (id: NodeId): boolean => id.startsWith('→') || id.endsWith('→');
    const placed = placeGraph(row, {
      ...options,
      ranks: row.ranks,
      size: (id) => (isEnd(id) ? { w: 0, h: 0 } : options.size(id)),
      labelSize: (edge) => (edge.includes('→') ? { w: 0, h: 0 } : (options.labelSize?.(edge) ?? { w: 0, h: 0 })),
    });
    return { ...row, placed, extent: extentOf(placed) };
  });
  const width = Math.max(...made.map(({ extent }) => extent.w));
  let y = 0;
  /** Lanes at the right that lines past more than one row must keep clear of. */
  let taken = 0;
  const sourceRow = new Map(graph.nodes.map(({ id }, i) => [id, rowOf(ranks[i] ?? 0)]));
  const boxes = new Map<NodeId, Box>();
  const drawn = new Map<EdgeId, Drawn>();
  const turns = new Map<NodeId, Turn>();
  made.forEach(({ placed, extent, nodes, enter }, r) => {
    if (r > 0) y += between.rows + between.lanes * enter.length;
    const by = { x: -extent.x, y: y - extent.y };
    nodes.forEach(({ id }, i) => {
      const box = placed.boxes[i];
      if (box !== undefined) boxes.set(id, movedBox(box, by));
    });
    placed.links.forEach(({ edge }, i) => {
      const own = placed.drawn[i];
      if (own !== undefined) drawn.set(edge, movedDrawn(own, by));
    });
    const order = enter.toSorted((p, q) => (boxes.get(enterId(p))?.y ?? 0) - (boxes.get(enterId(q))?.y ?? 0));
    const outside = enter.some((id) => (sourceRow.get(id) ?? r) < r - 1) ? taken : 0;
    taken = Math.max(taken, outside + enter.length);
    order.forEach((id, i) => {
      // The lowest comes in farthest to the left, from the upper lane between the rows.
      const lane = order.length - i;
      turns.set(`${id} ${r}`, {
        right: width + between.lanes * (outside + lane),
        across: y - between.rows / 2 - between.lanes * (lane - 1),
        left: -between.lanes * lane,
      });
    });
    y += extent.h;
  });
  const whole = links.map(({ edge, from, to }): Drawn => {
    const own = drawn.get(edge);
    if (own === undefined) throw new RangeError(`No row holds the edge ${edge}.`);
    const [source, row] = [graph.nodes[from]?.id ?? '', rowOf(ranks[to] ?? 0)];
    if (rowOf(ranks[from] ?? 0) === row) return own;
    const turn = turns.get(`${source} ${row}`);
    const out = drawn.get(`${leaveId(source)}.0`);
    if (turn === undefined || out === undefined) throw new RangeError(`No line leads to the edge ${edge}.`);
    return { ...own, line: joined(out.line, returnLine(out.line.end, turn, own.line.start), own.line) };
  });
  const placed = {
    boxes: graph.nodes.map(({ id }) => boxes.get(id) ?? { x: 0, y: 0, w: 0, h: 0 }),
    links,
    drawn: whole,
  };
  return turned(graph, placed, options);
}
