// What runs along an edge in a step: the product that a contribution, an adjoint, a tangent or a path is made of.
import type { EdgeId, Graph, Ref, Step } from '../../engine';
import { sourceOf, targetOf } from './edges';

export interface Passing {
  /** What is multiplied, as it stands beside the edge; nothing where the product is written at another edge. */
  readonly factors: readonly Ref[];
}

/** What passes this edge in the step; undefined where nothing does. */
export function passing(graph: Graph, step: Step | undefined, edge: EdgeId): Passing | undefined {
  if (step === undefined || step.kind === 'partial' || step.kind === 'value') return undefined;
  if (step.write === `k:${edge}`) return { factors: [`g:${targetOf(edge)}`, `d:${edge}`] };
  if (step.reads.includes(`k:${edge}`)) return { factors: [] };
  const partial = step.reads.find((ref) => ref === `d:${edge}` || ref.startsWith(`d:${edge}~`));
  if (partial === undefined) return undefined;
  const sent: Ref = step.kind === 'tangent' ? `t:${sourceOf(graph, edge)}` : `g:${targetOf(edge)}`;
  if (step.reads.includes(sent)) return { factors: [sent, partial] };
  // The product along a path stands where the path ends.
  const ends = step.write.startsWith('p:') && sourceOf(graph, edge) === step.node;
  return { factors: ends ? step.reads : [] };
}
