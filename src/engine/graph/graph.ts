// The graph: flat arrays inside, nodes with names outside, made when somebody asks for them.
import { givenIds, type Ids, makeIds } from './ids';
import { edgeInto } from '../ref';
import { lazy } from '../lazy';
import { nameText, type Spellings } from '../language';
import { opWithCode } from '../ops';
import type { Arg, EdgeId, Graph, GraphNode, NodeId } from '../types';

/** A graph as flat arrays, each node after those that it reads. */
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
  /** Names of all nodes, where the graph has been rewritten; else they follow from the labels. */
  readonly ids?: readonly NodeId[];
}

/** What else the engine keeps about a graph. */
interface GraphParts extends Ids {
  readonly data: GraphData;
  readonly outEdges: () => OutEdges;
}

/** Edges that read each node: those of node i lie from starts[i] to starts[i+1], as places among the arguments. */
interface OutEdges {
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
  const { data, idOf, outEdges } = insideOf(graph);
  const node = outEdges().targets[edge] as number;
  return edgeInto(idOf(node), edge - (data.starts[node] as number));
}

/** The graph over these arrays. */
export function graphOf(data: GraphData): Graph {
  const { names, size, inputCount, ops, args, starts, constants, labels } = data;
  const { idOf, indexOf } = data.ids === undefined ? makeIds(names, labels) : givenIds(data.ids);
  const outEdges = lazy(() => makeOutEdges(data));
  const argAt = (node: number, edge: number): Arg => {
    const source = args[edge] as number;
    if (source < 0) return { kind: 'constant', value: constants[~source] as number };
    return { kind: 'node', id: idOf(source), edge: edgeInto(idOf(node), edge - (starts[node] as number)) };
  };
  const makeNode = (i: number): GraphNode => {
    const out = outEdges();
    const read = Array.from(out.edges.subarray(out.starts[i], out.starts[i + 1]));
    const from = starts[i] as number;
    return {
      id: idOf(i),
      op: i < inputCount ? 'input' : opWithCode(ops[i] as number).name,
      args: Array.from({ length: (starts[i + 1] as number) - from }, (_, k) => argAt(i, from + k)),
      named: (labels[i] as number) >= -1,
      out: read.map((edge): EdgeId => {
        const node = out.targets[edge] as number;
        return edgeInto(idOf(node), edge - (starts[node] as number));
      }),
    };
  };
  const made: GraphNode[] = [];
  const nodeAt = (i: number): GraphNode => (made[i] ??= makeNode(i));
  const nodes = lazy(() => Array.from({ length: size }, (_, i) => nodeAt(i)));
  const graph: Graph = {
    program: names.source.program,
    size,
    get nodes() {
      return nodes();
    },
    inputs: Array.from(labels.subarray(0, inputCount), (label) => nameText(names, label)),
    get target() {
      return idOf(data.target);
    },
    node: (id) => {
      const i = indexOf(id);
      return i === undefined ? undefined : nodeAt(i);
    },
  };
  partsOf.set(graph, { data, idOf, indexOf, outEdges });
  return graph;
}
