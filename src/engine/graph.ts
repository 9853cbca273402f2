// The graph: flat arrays inside, nodes with names outside, made when somebody asks for them.
import { type Spellings, nameText } from './names';
import { opWithCode } from './ops';
import type { Arg, EdgeId, Graph, GraphNode, NodeId } from './types';

export interface GraphData {
  readonly names: Spellings;
  readonly size: number;
  /** The first nodes are the inputs. */
  readonly inputCount: number;
  /** Opcode of each node, 0 for an input. */
  readonly ops: Uint8Array;
  /** Arguments of all nodes: a node, or ~(place among the constants). The place of an argument names its edge. */
  readonly args: Int32Array;
  /** Arguments of node i lie from starts[i] to starts[i+1]. */
  readonly starts: Int32Array;
  readonly constants: Float64Array;
  /** Number of a node's name; -1 for the last node of a line without a name, -2, -3 .. for those inside a line. */
  readonly labels: Int32Array;
  readonly target: number;
}

/** What else the engine keeps about a graph. */
interface GraphParts {
  readonly data: GraphData;
  readonly ids: () => readonly NodeId[];
  readonly indexOf: (id: NodeId) => number | undefined;
  readonly outEdges: () => OutEdges;
}

/** Edges that read each node: those of node i lie from starts[i] to starts[i+1], as places among the arguments. */
export interface OutEdges {
  readonly starts: Int32Array;
  readonly edges: Int32Array;
  /** The node into which an edge leads, by the edge's place. */
  readonly targets: Int32Array;
}

const partsOf = new WeakMap<Graph, GraphParts>();

/** What the engine keeps about a graph; throws RangeError for a graph that compile did not make. */
export function insideOf(graph: Graph): GraphParts {
  const parts = partsOf.get(graph);
  if (parts === undefined) throw new RangeError('This graph was not made by compile.');
  return parts;
}

/** Computes once, at the first call. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The name of the line without a name that is the target, or of another one before it. */
const stems = ['y', 'f', 'out'] as const;

/** Names of all nodes. Those inside a line are called after it: `e_1`, `e_2`, past the names that the program uses. */
function makeIds(data: GraphData): readonly NodeId[] {
  const { names, size, labels } = data;
  const ids = new Array<NodeId>(size).fill('');
  for (let node = 0; node < size; node++) {
    const label = labels[node] as number;
    if (label >= 0) ids[node] = nameText(names, label);
  }
  const taken = new Set(ids);
  const free = (stem: string, from: number): { id: NodeId; next: number } => {
    let next = from;
    while (taken.has(`${stem}_${next}`)) next++;
    return { id: `${stem}_${next}`, next: next + 1 };
  };
  for (let node = size - 1; node >= 0; node--) {
    if (labels[node] !== -1) continue;
    const id = stems.find((word) => !taken.has(word)) ?? free('y', 1).id;
    ids[node] = id;
    taken.add(id);
  }
  for (let first = 0, node = 0; node < size; node++) {
    if ((labels[node] as number) < -1) continue;
    for (let inner = first, next = 1; inner < node; inner++) {
      const made = free(ids[node] ?? '', next);
      ids[inner] = made.id;
      next = made.next;
    }
    first = node + 1;
  }
  return ids;
}

function makeOutEdges(data: GraphData): OutEdges {
  const { size, args, starts } = data;
  const outStarts = new Int32Array(size + 1);
  for (const arg of args) if (arg >= 0) outStarts[arg + 1] = (outStarts[arg + 1] as number) + 1;
  for (let i = 0; i < size; i++) outStarts[i + 1] = (outStarts[i + 1] as number) + (outStarts[i] as number);
  const next = outStarts.slice();
  const edges = new Int32Array(outStarts[size] as number);
  const targets = new Int32Array(args.length);
  for (let node = 0; node < size; node++) {
    for (let edge = starts[node] as number; edge < (starts[node + 1] as number); edge++) {
      targets[edge] = node;
      const source = args[edge] as number;
      if (source < 0) continue;
      edges[next[source] as number] = edge;
      next[source] = (next[source] as number) + 1;
    }
  }
  return { starts: outStarts, edges, targets };
}

/** `e.0` for the place of an edge among the arguments. */
export function edgeId(graph: Graph, edge: number): EdgeId {
  const { data, ids, outEdges } = insideOf(graph);
  const node = outEdges().targets[edge] as number;
  return `${ids()[node] ?? ''}.${edge - (data.starts[node] as number)}`;
}

/** The graph over these arrays. */
export function graphOf(data: GraphData): Graph {
  const { names, size, inputCount, ops, args, starts, constants, labels } = data;
  const ids = lazy(() => makeIds(data));
  const index = lazy(() => new Map(ids().map((id, i) => [id, i])));
  const outEdges = lazy(() => makeOutEdges(data));
  const idAt = (i: number): NodeId => ids()[i] ?? '';
  const argAt = (node: number, edge: number): Arg => {
    const source = args[edge] as number;
    if (source < 0) return { kind: 'constant', value: constants[~source] as number };
    return { kind: 'node', id: idAt(source), edge: `${idAt(node)}.${edge - (starts[node] as number)}` };
  };
  const makeNode = (i: number): GraphNode => {
    const out = outEdges();
    const read = Array.from(out.edges.subarray(out.starts[i], out.starts[i + 1]));
    const from = starts[i] as number;
    return {
      id: idAt(i),
      op: i < inputCount ? 'input' : opWithCode(ops[i] as number).name,
      args: Array.from({ length: (starts[i + 1] as number) - from }, (_, k) => argAt(i, from + k)),
      named: (labels[i] as number) >= -1,
      out: read.map((edge): EdgeId => {
        const node = out.targets[edge] as number;
        return `${idAt(node)}.${edge - (starts[node] as number)}`;
      }),
    };
  };
  const nodes = lazy(() => Array.from({ length: size }, (_, i) => makeNode(i)));
  const graph: Graph = {
    program: names.source.program,
    size,
    get nodes() {
      return nodes();
    },
    inputs: Array.from(labels.subarray(0, inputCount), (label) => nameText(names, label)),
    get target() {
      return idAt(data.target);
    },
    node: (id) => {
      const i = index().get(id);
      return i === undefined ? undefined : nodes()[i];
    },
  };
  partsOf.set(graph, { data, ids, indexOf: (id) => index().get(id), outEdges });
  return graph;
}
