// When a quantity is there, found by its name alone: no step has to be made for it.
import { insideOf } from '../graph';
import type { Graph, NodeId, Ref } from '../types';

/** The parts of a tape that are the same in forward and reverse mode, and what comes after them. */
export interface Parts {
  /** Places of the edges whose local partials are computed, in that order. */
  readonly edges: readonly number[];
  /** Steps from the first one on that write `g:`, `t:` (by node) or `k:` (by edge), counted from the tape's beginning. */
  readonly nodes: ReadonlyMap<number, number>;
  readonly contributions: ReadonlyMap<number, number>;
  /** `g` or `t`. */
  readonly wanted: 'g' | 't';
}

/** A function that says how many steps have run when a quantity is there; undefined for what the tape never writes. */
export function birthsOf(graph: Graph, parts: Parts): (ref: Ref) => number | undefined {
  const { data, indexOf } = insideOf(graph);
  const values = data.size - data.inputCount;
  const partials = new Int32Array(data.args.length);
  parts.edges.forEach((edge, i) => (partials[edge] = values + i + 1));

  const edgeOf = (name: string): number | undefined => {
    const dot = name.lastIndexOf('.');
    const node = indexOf(name.slice(0, Math.max(dot, 0)));
    const place = name.slice(dot + 1);
    if (node === undefined || !/^(?:0|[1-9]\d*)$/.test(place)) return undefined;
    const edge = (data.starts[node] as number) + Number(place);
    return edge < (data.starts[node + 1] as number) ? edge : undefined;
  };
  const valueAt = (id: NodeId): number | undefined => {
    const node = indexOf(id);
    return node === undefined ? undefined : Math.max(0, node - data.inputCount + 1);
  };
  return (ref) => {
    const name = ref.slice(2);
    if (ref.startsWith('v:')) return valueAt(name);
    if (ref.startsWith(`${parts.wanted}:`)) return parts.nodes.get(indexOf(name) ?? -1);
    const edge = ref.startsWith('d:') || ref.startsWith('k:') ? edgeOf(name) : undefined;
    if (edge === undefined) return undefined;
    if (ref.startsWith('k:')) return parts.contributions.get(edge);
    const at = partials[edge] ?? 0;
    return at === 0 ? undefined : at;
  };
}
