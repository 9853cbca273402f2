// The picture of a graph: where its nodes stand, how its edges run, where their labels and contributions have room.
import type { EdgeId, NodeId } from '../../engine';
import { boxOf, columnsOf, portsOf } from './ports';
import { gridOf, type Room } from './grid';
import { type Draft, type Drawn, drawLines } from './lines';
import { orderOf } from './crossings';
import { heightsOf, withLabels } from './coordinates';
import { type Drawable, linksOf, ranksOf } from './ranks';
import type { Box } from '../geometry';
import { pathOf, type Point } from './path';

export { type Group, pageOf, type Part, partOf } from './pages';
export type { Point } from './path';

export interface Size {
  readonly w: number;
  readonly h: number;
}

export interface LayoutOptions {
  readonly size: (id: NodeId) => Size;
  readonly labelSize?: (edge: EdgeId) => Size;
  /** `right`: inputs at the left, outputs at the right; `up`: inputs at the bottom, for a narrow screen. */
  readonly direction?: 'right' | 'up';
  /** Room for the contribution beside its edge. */
  readonly contributionSize?: Size;
}

export interface EdgeRoute {
  /** SVG path data, from the source to the target. */
  readonly path: string;
  /** Points along the path. */
  readonly points: readonly Point[];
  readonly label: Box;
  /** Where the middle of the contribution's base line stands. */
  readonly contribution: Point;
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<NodeId, Box>;
  readonly edges: ReadonlyMap<EdgeId, EdgeRoute>;
}

/** The room around the whole drawing, for strokes and arrow heads. */
const margin = 12;
const gaps = { node: 34, label: 10, bend: 18 } as const;
const usualNote: Size = { w: 96, h: 24 };
const noSize: Size = { w: 0, h: 0 };
const emptyBox: Box = { x: 0, y: 0, w: 0, h: 0 };
/** From the middle of a line of text down to its base line. */
const baseLine = 6;

/** Layouts are computed with inputs at the left; for `up` that picture is turned. */
const turnedSize = ({ w, h }: Size, up: boolean): Size => (up ? { w: h, h: w } : { w, h });

function labelRoom(label: Size, note: Size, up: boolean): Room {
  if (label.w === 0) return { width: 0, above: 0, below: 0 };
  if (up) return { width: label.w, above: label.h / 2, below: label.h / 2 };
  return { width: Math.max(label.w, note.w), above: label.h / 2, below: label.h / 2 + note.h + 4 };
}

/** The drawing as it is shown: moved to the corner, and turned where inputs stand at the bottom. */
function turned(graph: Drawable, draft: Draft, drawn: readonly Drawn[], up: boolean): GraphLayout {
  const { grid, links, heights, columns } = draft;
  const nodes = graph.nodes.map((_, i) => {
    const item = grid.items[i];
    return item === undefined ? emptyBox : boxOf(item, heights[i] ?? 0, columns);
  });
  const all = [...nodes, ...drawn.flatMap(({ label, note }) => (label.w === 0 ? [label] : [label, note]))];
  const points = drawn.flatMap(({ line }) => line.points);
  const least = (pick: (box: Box) => number, of: (point: Point) => number): number =>
    Math.min(
      all.reduce((x, box) => Math.min(x, pick(box)), Infinity),
      points.reduce((x, point) => Math.min(x, of(point)), Infinity),
    ) - margin;
  const most = (pick: (box: Box) => number, of: (point: Point) => number): number =>
    Math.max(
      all.reduce((x, box) => Math.max(x, pick(box)), -Infinity),
      points.reduce((x, point) => Math.max(x, of(point)), -Infinity),
    ) + margin;
  if (all.length === 0) return { width: 0, height: 0, boxes: new Map(), edges: new Map() };
  const [left, top] = [
    least(
      (box) => box.x,
      (point) => point.x,
    ),
    least(
      (box) => box.y,
      (point) => point.y,
    ),
  ];
  const long =
    most(
      (box) => box.x + box.w,
      (point) => point.x,
    ) - left;
  const broad =
    most(
      (box) => box.y + box.h,
      (point) => point.y,
    ) - top;
  const turn = ({ x, y }: Point): Point => (up ? { x: y - top, y: long - (x - left) } : { x: x - left, y: y - top });
  const turnBox = ({ x, y, w, h }: Box): Box => {
    const corner = turn({ x: up ? x + w : x, y });
    return { ...corner, ...turnedSize({ w, h }, up) };
  };
  const edges = links.flatMap(({ edge }, i): readonly (readonly [EdgeId, EdgeRoute])[] => {
    const own = drawn[i];
    if (own === undefined) return [];
    const { line, label } = own;
    const note = turnBox(own.note);
    const route: EdgeRoute = {
      path: pathOf(line.start, line.curves, line.end, turn),
      points: line.points.map(turn),
      label: turnBox(label),
      contribution: { x: note.x + note.w / 2, y: note.y + note.h / 2 + baseLine },
    };
    return [[edge, route]];
  });
  return {
    width: up ? broad : long,
    height: up ? long : broad,
    boxes: new Map(graph.nodes.map(({ id }, i) => [id, turnBox(nodes[i] ?? emptyBox)])),
    edges: new Map(edges),
  };
}

/** The picture of a graph. It depends on the graph and on sizes alone, never on numbers. */
export function layoutGraph(graph: Drawable, options: LayoutOptions): GraphLayout {
  const up = options.direction === 'up';
  const note = turnedSize(options.contributionSize ?? usualNote, up);
  const links = linksOf(graph);
  const nodeSizes = graph.nodes.map(({ id }) => turnedSize(options.size(id), up));
  const labels = links.map(({ edge }) => turnedSize(options.labelSize?.(edge) ?? noSize, up));
  const nodeRoom = nodeSizes.map(({ w, h }): Room => ({ width: w, above: h / 2, below: h / 2 }));
  const ranks = ranksOf(nodeSizes.length, links);
  const grid = gridOf(
    ranks,
    links,
    nodeRoom,
    labels.map((label) => labelRoom(label, note, up)),
  );
  const order = orderOf(grid, nodeSizes.length, links);
  const nodeHeights = heightsOf(grid, order, gaps);
  const ports = portsOf(grid, order, links, nodeHeights);
  const heights = withLabels(grid, gaps, nodeHeights, ports);
  const columns = columnsOf(grid, heights);
  const draft = { grid, links, heights, columns, ports, labels, note, direction: options.direction ?? 'right' };
  return turned(graph, draft, drawLines(draft), up);
}
