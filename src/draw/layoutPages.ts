// Large graphs page by page: what is far from the step stands as one box for each page before and after.
import type { Arg, EdgeId, Graph, GraphNode, NodeId } from '../engine';
import type { LayoutNode } from './layoutRanks';

/** Many nodes of another page as one box. */
export interface Group {
  readonly id: NodeId;
  readonly page: number;
  /** Those of its nodes that this page reads or feeds. */
  readonly nodes: readonly NodeId[];
}

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

/** A node draws so many edges from one box; the box stands for the others as well. */
const mostEdges = 6;

interface Pages {
  readonly pages: readonly (readonly GraphNode[])[];
  readonly pageOf: ReadonlyMap<NodeId, number>;
}

const known = new WeakMap<Graph, Pages>();

/** Pages of a graph: its operations in the order of the program, an input where it is used first. */
function pagesOf(graph: Graph): Pages {
  const found = known.get(graph);
  if (found !== undefined) return found;
  const pages: GraphNode[][] = [];
  const pageOf = new Map<NodeId, number>();
  const operations = graph.nodes.filter((node) => node.op !== 'input');
  operations.forEach((node, i) => {
    const page = Math.floor(i / pageSize);
    (pages[page] ??= []).push(node);
    pageOf.set(node.id, page);
    for (const arg of node.args) if (arg.kind === 'node' && !pageOf.has(arg.id)) pageOf.set(arg.id, page);
  });
  const made = { pages, pageOf };
  known.set(graph, made);
  return made;
}

/** The page that a node stands on; 0 for a graph that is drawn as a whole. */
export const pageOf = (graph: Graph, id: NodeId): number =>
  graph.size <= largestWhole ? 0 : (pagesOf(graph).pageOf.get(id) ?? 0);

/** No name of a program begins so. */
const groupId = (page: number, side: 'before' | 'after' | 'inputs'): NodeId => `…${side} ${page}`;

/** One page of a graph: its nodes with the inputs they read, and a box for each other page that they read or feed. */
export function partOf(graph: Graph, page: number): Part {
  if (graph.size <= largestWhole) return { nodes: graph.nodes, groups: new Map(), page: 0, pages: 1 };
  const { pages, pageOf: places } = pagesOf(graph);
  const own = pages[page] ?? [];
  const inside = new Set(own.map((node) => node.id));
  const members = new Map<NodeId, { page: number; nodes: Set<NodeId> }>();
  const join = (id: NodeId, of: number, node: NodeId): NodeId => {
    const group = members.get(id) ?? { page: of, nodes: new Set() };
    members.set(id, group);
    group.nodes.add(node);
    return id;
  };
  const read = new Set(own.flatMap((node) => node.args.flatMap((arg) => (arg.kind === 'node' ? [arg.id] : []))));
  const inputs = graph.inputs.filter((id) => read.has(id));
  const shownInputs = new Set(inputs.length <= mostInputs ? inputs : []);
  const isInput = new Set(inputs);
  const sourceOf = (id: NodeId): NodeId => {
    if (inside.has(id) || shownInputs.has(id)) return id;
    const of = places.get(id) ?? 0;
    return isInput.has(id) ? join(groupId(page, 'inputs'), page, id) : join(groupId(of, 'before'), of, id);
  };
  const nodes = own.map((node): LayoutNode => {
    const drawn = new Map<NodeId, number>();
    const args = node.args.flatMap((arg): readonly Arg[] => {
      if (arg.kind !== 'node') return [arg];
      const id = sourceOf(arg.id);
      const count = (drawn.get(id) ?? 0) + 1;
      drawn.set(id, count);
      return id !== arg.id && count > mostEdges ? [] : [{ ...arg, id }];
    });
    return { id: node.id, args };
  });
  const feeds = new Map<NodeId, Set<NodeId>>();
  for (const { id, out } of own) {
    for (const edge of out) {
      const target = edge.slice(0, edge.lastIndexOf('.'));
      const of = places.get(target) ?? 0;
      if (inside.has(target)) continue;
      const group = join(groupId(of, 'after'), of, target);
      feeds.set(group, (feeds.get(group) ?? new Set()).add(id));
    }
  }
  const before = [...members.keys()].filter((id) => !feeds.has(id)).map((id): LayoutNode => ({ id, args: [] }));
  const after = [...feeds].map(([id, sources]): LayoutNode => ({
    id,
    args: [...sources].map((source, i) => ({ kind: 'node', id: source, edge: `${id}.${i}` satisfies EdgeId })),
  }));
  const groups = new Map([...members].map(([id, { page: of, nodes: all }]) => [id, { id, page: of, nodes: [...all] }]));
  const inputNodes = [...shownInputs].map((id): LayoutNode => ({ id, args: [] }));
  return { nodes: [...inputNodes, ...before, ...nodes, ...after], groups, page, pages: pages.length };
}
