// The paths from the target back to one node: every edge whose contribution flows into its adjoint.
import {
  adjointRef,
  type EdgeId,
  isKind,
  type NodeId,
  nodeOf,
  partialRef,
  type Ref,
  sourceOf,
  type Tape,
  targetOf,
  writerOf,
} from '../../engine';

/** More edges than this are not lit: the page would take too long, and nobody could follow them. */
const mostEdges = 2000;

export interface Flow {
  /** All nodes on the paths, the nearest first; the target and the node itself belong to them. */
  readonly nodes: readonly NodeId[];
  readonly edges: readonly EdgeId[];
  /** Weights that the paths pass through: values that are the local partial of an edge. */
  readonly weights: readonly NodeId[];
}

/** The value that an edge's local partial is just another name of. */
function weightOn(tape: Tape, edge: EdgeId): NodeId | undefined {
  const rule = writerOf(tape, partialRef(edge))?.rule;
  return rule?.kind === 'ref' && isKind(rule.ref, 'value') ? nodeOf(rule.ref) : undefined;
}

/** What flows back to a node of a reverse tape; of very many edges, those nearest to the node. */
export function flowInto(tape: Tape, id: NodeId): Flow {
  const { graph } = tape;
  const nodes = new Set<NodeId>([id]);
  const edges: EdgeId[] = [];
  const weights = new Set<NodeId>();
  for (const each of nodes) {
    if (edges.length >= mostEdges) break;
    if (each === tape.target) continue;
    for (const edge of graph.node(each)?.out ?? []) {
      if (edges.length >= mostEdges) break;
      if (tape.availableAt(partialRef(edge)) === undefined) continue;
      edges.push(edge);
      nodes.add(targetOf(edge));
      const weight = weightOn(tape, edge);
      if (weight !== undefined) weights.add(weight);
    }
  }
  return { nodes: [...nodes], edges, weights: [...weights] };
}

/** Nodes of a chain that there is room for: the first ones, and the last. */
const chainRoom = 9;

const shortened = (chain: readonly Ref[]): readonly (Ref | undefined)[] =>
  chain.length <= chainRoom ? chain : [...chain.slice(0, 3), undefined, ...chain.slice(4 - chainRoom)];

/**
 * Adjoints along one path from the target to a quantity's node, the target's first: where several meet, the one that
 * goes through most nodes. Undefined stands for those left out of a long path.
 */
export function chainTo(tape: Tape, ref: Ref): readonly (Ref | undefined)[] {
  const born = (id: NodeId): number => tape.availableAt(adjointRef(id)) ?? -1;
  const chain: Ref[] = [];
  for (let id: NodeId | undefined = nodeOf(ref); id !== undefined;) {
    chain.push(adjointRef(id));
    const readers: readonly NodeId[] = id === tape.target ? [] : (tape.graph.node(id)?.out ?? []).map(targetOf);
    // The adjoint that came last is farthest from the target.
    id = readers
      .filter((each) => born(each) >= 0)
      .reduce<NodeId | undefined>(
        (best, each) => (best === undefined || born(each) > born(best) ? each : best),
        undefined,
      );
  }
  return shortened(chain.toReversed());
}

/** One path from the target to a node. */
export interface ChainPath {
  /** The edges along it, the nearest to the target first. */
  readonly edges: readonly EdgeId[];
  /** Adjoints along it, the target's first; undefined stands for those left out of a long path. */
  readonly chain: readonly (Ref | undefined)[];
}

/** All paths from the target to a quantity's node; empty where there are more than `most`, or very long ones. */
export function pathsInto(tape: Tape, ref: Ref, most: number): readonly ChainPath[] {
  const paths: ChainPath[] = [];
  const open: { readonly id: NodeId; readonly edges: readonly EdgeId[] }[] = [{ id: nodeOf(ref), edges: [] }];
  for (let steps = 0; open.length > 0; steps++) {
    // Each that is open leads to the target: what is not on the way there has no local partial on the tape.
    if (paths.length + open.length > most || steps > mostEdges) return [];
    const { id, edges } = open.pop() ?? { id: tape.target, edges: [] };
    if (id === tape.target) {
      const chain = [tape.target, ...edges.map((edge) => sourceOf(tape.graph, edge) ?? id)].map((each) =>
        adjointRef(each),
      );
      paths.push({ edges, chain: shortened(chain) });
      continue;
    }
    const out = (tape.graph.node(id)?.out ?? []).filter((edge) => tape.availableAt(partialRef(edge)) !== undefined);
    for (const edge of out.toReversed()) open.push({ id: targetOf(edge), edges: [edge, ...edges] });
  }
  return paths;
}
