// What runs along an edge in a step: the product that a contribution, an adjoint, a tangent or a path is made of.
import {
  adjointRef,
  contributionRef,
  edgeOf,
  isKind,
  partialRef,
  sourceOf,
  tangentRef,
  targetOf,
} from '../../engine/ref';
import type { EdgeId, Graph, Ref, Step } from '../../engine';

interface Passing {
  /** What is multiplied, as it stands beside the edge; nothing where the product is written at another edge. */
  readonly factors: readonly Ref[];
}

/** What passes this edge in the step; undefined where nothing does. */
export function passing(graph: Graph, step: Step | undefined, edge: EdgeId): Passing | undefined {
  if (step === undefined || step.kind === 'partial' || step.kind === 'value') return undefined;
  if (step.write === contributionRef(edge)) return { factors: [adjointRef(targetOf(edge)), partialRef(edge)] };
  if (step.reads.includes(contributionRef(edge))) return { factors: [] };
  const partial = step.reads.find((ref) => isKind(ref, 'partial') && edgeOf(ref) === edge);
  if (partial === undefined) return undefined;
  const sent: Ref = step.kind === 'tangent' ? tangentRef(sourceOf(graph, edge) ?? '') : adjointRef(targetOf(edge));
  if (step.reads.includes(sent)) return { factors: [sent, partial] };
  // The product along a path stands where the path ends.
  const ends = isKind(step.write, 'path') && sourceOf(graph, edge) === step.node;
  return { factors: ends ? step.reads : [] };
}
