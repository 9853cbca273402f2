// Large graphs page by page: what is far from the step stands as one box for each page before and after.
import { memo, type Arg, edgeInto, type Graph, type GraphNode, type NodeId, targetOf } from '../../engine';
import type { LayoutNode } from './ranks';

/** Many nodes of another page as one box. */
export interface Group {
  readonly id: NodeId;
  readonly side: Side;
  /** The page that it stands for; of several pages the nearest. */
  readonly page: number;
  /** Those of its nodes that this page reads or feeds. */
  readonly nodes: readonly NodeId[];
  /** How many nodes it stands for. */
  readonly size: number;
}

type Side = 'before' | 'after' | 'inputs';

/** What is drawn of a graph at one moment. */
export interface Part {
  readonly nodes: readonly LayoutNode[];
  readonly groups: ReadonlyMap<NodeId, Group>;
  readonly page: number;
  readonly pages: number;
}

/** A graph of up to so many nodes is drawn as a whole. */
const largestWhole = 160;
/** Nodes on a page that are no inputs. */
const pageSize = 80;
/** More inputs than this stand as a box, too. */
const mostInputs = 80;

/** More pages than this on one side: those farther away stand as one box. */
const mostBoxes = 4;

/** A node draws so many edges from one box; the box stands for the others as well. */
const mostEdges = 6;

interface Pages {
  readonly pages: readonly (readonly GraphNode[])[];
  readonly pageOf: ReadonlyMap<NodeId, number>;
}

/** Pages of a graph: its operations in the order of the program, an input where it is used first. */
const pagesOf = memo((graph: Graph): Pages => {
  const pages: GraphNode[][] = [];
  const pageOf = new Map<NodeId, number>();
  const operations = graph.nodes.filter((node) => node.op !== 'input');
  operations.forEach((node, i) => {
    const page = Math.floor(i / pageSize);
    (pages[page] ??= []).push(node);
    pageOf.set(node.id, page);
    for (const arg of node.args) if (arg.kind === 'node' && !pageOf.has(arg.id)) pageOf.set(arg.id, page);
  });
  return { pages, pageOf };
});

/** The page that a node stands on; 0 for a graph that is drawn as a whole. */
export const pageOf = (graph: Graph, id: NodeId): number =>
  graph.size <= largestWhole ? 0 : (pagesOf(graph).pageOf.get(id) ?? 0);

/** No name of a program begins so. */
const groupId = (side: Side, page: number | 'far'): NodeId => `…${side} ${page}`;

const sourcesOf = (node: GraphNode): readonly NodeId[] =>
  node.args.flatMap((arg) => (arg.kind === 'node' ? [arg.id] : []));

/** The boxes of one side: one for each of the nearest pages, one for all that are farther away. */
function boxesOf(side: Side, here: number, nodes: Iterable<NodeId>, { pages, pageOf: places }: Pages) {
  const placeOf = (id: NodeId): number => places.get(id) ?? 0;
  const members = new Set(nodes);
  const wanted = [...new Set([...members].map(placeOf))].sort((a, b) => Math.abs(a - here) - Math.abs(b - here));
  const near = new Set(wanted.slice(0, wanted.length > mostBoxes ? mostBoxes - 1 : mostBoxes));
  const idOn = (page: number): NodeId => groupId(side, near.has(page) ? page : 'far');
  const groups = new Map<NodeId, Group & { readonly nodes: NodeId[] }>();
  for (const page of wanted) {
    const size = pages[page]?.length ?? 0;
    const group = groups.get(idOn(page)) ?? { id: idOn(page), side, page, nodes: [], size: 0 };
    groups.set(group.id, { ...group, size: group.size + size });
  }
  for (const id of members) groups.get(idOn(placeOf(id)))?.nodes.push(id);
  return { idOf: (id: NodeId): NodeId => idOn(placeOf(id)), groups: [...groups.values()] };
}

/** A node with its arguments from what is drawn: a few edges come from a box, and stand for the others. */
function drawnNode(node: GraphNode, sourceOf: (id: NodeId) => NodeId): LayoutNode {
  const drawn = new Map<NodeId, number>();
  const args = node.args.flatMap((arg): readonly Arg[] => {
    if (arg.kind !== 'node') return [arg];
    const id = sourceOf(arg.id);
    const count = (drawn.get(id) ?? 0) + 1;
    drawn.set(id, count);
    return id !== arg.id && count > mostEdges ? [] : [{ ...arg, id }];
  });
  return { id: node.id, args };
}

/** One page of a graph: its nodes with the inputs they read, and boxes for other pages that they read or feed. */
export const partOf = memo((graph: Graph, page: number): Part => {
  if (graph.size <= largestWhole) return { nodes: graph.nodes, groups: new Map(), page: 0, pages: 1 };
  const made = pagesOf(graph);
  const own = made.pages[page] ?? [];
  const inside = new Set(own.map((node) => node.id));
  const read = new Set(own.flatMap(sourcesOf));
  const inputs = graph.inputs.filter((id) => read.has(id));
  const isInput = new Set(inputs);
  const shown = inputs.length <= mostInputs ? inputs : [];
  const inputBox: Group = { id: groupId('inputs', page), side: 'inputs', page, nodes: inputs, size: inputs.length };
  const before = boxesOf(
    'before',
    page,
    [...read].filter((id) => !inside.has(id) && !isInput.has(id)),
    made,
  );
  const fed = own.flatMap(({ out }) => out.map(targetOf)).filter((id) => !inside.has(id));
  const after = boxesOf('after', page, fed, made);

  const sourceOf = (id: NodeId): NodeId => {
    if (isInput.has(id)) return shown.length === 0 ? inputBox.id : id;
    return inside.has(id) ? id : before.idOf(id);
  };
  const feeds = new Map<NodeId, Set<NodeId>>(after.groups.map(({ id }) => [id, new Set()]));
  for (const { id, out } of own) {
    for (const target of out.map(targetOf)) if (!inside.has(target)) feeds.get(after.idOf(target))?.add(id);
  }
  const nodes = own.map((node) => drawnNode(node, sourceOf));
  const ends = [...feeds].map(([id, sources]): LayoutNode => ({
    id,
    args: [...sources].map((source, i) => ({ kind: 'node', id: source, edge: edgeInto(id, i) })),
  }));
  const starts = [...(shown.length === inputs.length ? [] : [inputBox]), ...before.groups];
  const plain = [...shown, ...starts.map(({ id }) => id)].map((id): LayoutNode => ({ id, args: [] }));
  const groups = new Map([...starts, ...after.groups].map((group) => [group.id, group]));
  return { nodes: [...plain, ...nodes, ...ends], groups, page, pages: made.pages.length };
});
