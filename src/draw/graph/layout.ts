// The picture of a graph: where its nodes stand, how its edges run, where their labels and contributions have room.
import type { EdgeId, NodeId } from '../../engine';
import { boxOf, columnsOf, type Lanes, portsOf } from './ports';
import { gridOf, type Room } from './grid';
import { type Drawn, drawLines } from './lines';
import { orderOf } from './crossings';
import { type Gaps, heightsOf, tallestOf, withLabels } from './coordinates';
import { columnRanks, type Drawable, type Link, linksOf } from './ranks';
import type { Box } from '../geometry';
import { pathOf, type Point, trimmed } from './path';

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
  /** Air around what stands in one column. */
  readonly gaps?: Gaps;
  /** Room for lines between two columns. */
  readonly lanes?: Lanes;
  /** How far the head of an arrow reaches along its line. */
  readonly arrow?: number;
  /** Nodes of one column are equally wide. */
  readonly even?: boolean;
  /** The column of each node, in the order of the nodes, where it is not the layout's to choose. */
  readonly ranks?: readonly number[];
  /** The drawing is as low as can be, at the price of more bends. */
  readonly packed?: boolean;
  /** No column holds more nodes than this. */
  readonly tallest?: number;
  /** Air between two rows of a long graph, and for each line that is led between them and beside the rows. */
  readonly between?: { readonly rows: number; readonly lanes: number };
  /** How often the order of the nodes is tried again, to have fewer crossings; as often as time allows when absent. */
  readonly starts?: number;
}

export interface EdgeRoute {
  /** SVG path data, from the source to the head of an arrow at the target. */
  readonly path: string;
  /** The same line for what runs back: from the head of an arrow at the source to the target. */
  readonly back: string;
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
const usualGaps: Gaps = { node: 34, label: 10, bend: 18 };
/** How far the head of an arrow reaches along its line. */
const usualArrow = 13;
const usualNote: Size = { w: 104, h: 30 };
const noSize: Size = { w: 0, h: 0 };
const emptyBox: Box = { x: 0, y: 0, w: 0, h: 0 };
/** From the middle of a line of text down to its base line. */
export const baseLine = 7;

/** Layouts are computed with inputs at the left; for `up` that picture is turned. */
const turnedSize = ({ w, h }: Size, up: boolean): Size => (up ? { w: h, h: w } : { w, h });

function labelRoom(label: Size, note: Size, up: boolean): Room {
  if (label.w === 0) return { width: 0, above: 0, below: 0 };
  if (up) return { width: label.w, above: label.h / 2, below: label.h / 2 };
  return { width: Math.max(label.w, note.w), above: label.h / 2, below: label.h / 2 + note.h + 4 };
}

/** Nodes and lines of a drawing with its inputs at the left, before it is moved to its corner or turned. */
export interface Placed {
  readonly boxes: readonly Box[];
  readonly links: readonly Link[];
  readonly drawn: readonly Drawn[];
}

/** The drawing as it is shown: moved to the corner, and turned where inputs stand at the bottom. */
export function turned(graph: Drawable, { boxes: nodes, links, drawn }: Placed, options: LayoutOptions): GraphLayout {
  const up = options.direction === 'up';
  const arrow = options.arrow ?? usualArrow;
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
      path: pathOf(trimmed(line, 0, arrow), turn),
      back: pathOf(trimmed(line, arrow, 0), turn),
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

/** Where the nodes and lines of a graph stand; inputs at the left, or turned by a right angle. */
export function placeGraph(graph: Drawable, options: LayoutOptions): Placed {
  const up = options.direction === 'up';
  const note = turnedSize(options.contributionSize ?? usualNote, up);
  const links = linksOf(graph);
  const nodeSizes = graph.nodes.map(({ id }) => turnedSize(options.size(id), up));
  const labels = links.map(({ edge }) => turnedSize(options.labelSize?.(edge) ?? noSize, up));
  const ranks = options.ranks ?? columnRanks(nodeSizes.length, links, options.tallest);
  const widest = ranks.reduce<number[]>((most, rank, i) => {
    most[rank] = Math.max(most[rank] ?? 0, nodeSizes[i]?.w ?? 0);
    return most;
  }, []);
  const nodeRoom = nodeSizes.map(({ w, h }, i): Room => {
    return { width: options.even === true ? (widest[ranks[i] ?? 0] ?? w) : w, above: h / 2, below: h / 2 };
  });
  const gaps = options.gaps ?? usualGaps;
  const grid = gridOf(
    ranks,
    links,
    nodeRoom,
    labels.map((label) => labelRoom(label, note, up)),
  );
  const order = orderOf(grid, nodeSizes.length, links, options.starts);
  const most = options.packed === true ? tallestOf(grid, order, gaps) : Infinity;
  const nodeHeights = heightsOf(grid, order, gaps, most);
  const ports = portsOf(grid, order, links, nodeHeights);
  const heights = withLabels(grid, gaps, nodeHeights, ports, most);
  const columns = columnsOf(grid, heights, options.lanes);
  const draft = { grid, links, heights, columns, ports, labels, note, direction: options.direction ?? 'right' };
  const boxes = graph.nodes.map((_, i) => {
    const item = grid.items[i];
    return item === undefined ? emptyBox : boxOf(item, heights[i] ?? 0, columns);
  });
  return { boxes, links, drawn: drawLines(draft) };
}

/** The picture of a graph. It depends on the graph and on sizes alone, never on numbers. */
export const layoutGraph = (graph: Drawable, options: LayoutOptions): GraphLayout =>
  turned(graph, placeGraph(graph, options), options);
