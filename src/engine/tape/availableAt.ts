// When a quantity is there, found by its name alone: no step has to be made for it.
import { memoByKey } from '../memo';
import { countOf, edgeOf, isKind, nodeOf } from '../ref';
import { insideOf, placeOfEdge } from '../graph';
import type { Graph, NodeId, Ref } from '../types';

/** The parts of a tape that are the same in forward and reverse mode, and what comes after them. */
interface Parts {
  /** Places of the edges whose local partials are computed, in that order. */
  readonly edges: readonly number[];
  /** Steps from the first one on that write adjoints or tangents (by node) or contributions (by edge), counted from the tape's beginning. */
  readonly nodes: ReadonlyMap<number, number>;
  readonly contributions: ReadonlyMap<number, number>;
  /** What the tape is after. */
  readonly wanted: 'adjoint' | 'tangent';
}

/** A function that says how many steps have run when a quantity is there; undefined for what the tape never writes. */
export function availabilityOf(graph: Graph, parts: Parts): (ref: Ref) => number | undefined {
  const { data, indexOf } = insideOf(graph);
  const values = data.size - data.inputCount;
  const partials = new Int32Array(data.args.length);
  parts.edges.forEach((edge, i) => (partials[edge] = values + i + 1));

  const valueAt = (id: NodeId): number | undefined => {
    const node = indexOf(id);
    return node === undefined ? undefined : Math.max(0, node - data.inputCount + 1);
  };
  // The page asks it of every mark at every change.
  return memoByKey((ref) => {
    if (isKind(ref, 'value')) return valueAt(nodeOf(ref));
    if (isKind(ref, parts.wanted)) return parts.nodes.get(indexOf(nodeOf(ref)) ?? -1);
    if (isKind(ref, 'contribution')) return parts.contributions.get(placeOfEdge(graph, edgeOf(ref)) ?? -1);
    if (!isKind(ref, 'partial') || countOf(ref) !== 1) return undefined;
    const at = partials[placeOfEdge(graph, edgeOf(ref)) ?? -1] ?? 0;
    return at === 0 ? undefined : at;
  });
}
