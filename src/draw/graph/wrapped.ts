// A long graph in rows, as words in lines: what a later row reads is led round the end of its row to the beginning of the next.
import type { EdgeId, NodeId } from '../../engine';
import type { Box } from '../geometry';
import type { Drawn } from './lines';
import { type GraphLayout, type LayoutOptions, type Placed, placeGraph, turned } from './layout';
import type { Point } from './path';
import type { Drawable, LayoutNode } from './ranks';
import { joined, returnLine, type Turn } from './returns';
import { betweenOf, planOf } from './rows';

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
  const between = betweenOf(options);
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
