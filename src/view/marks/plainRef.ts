// A quantity's name in plain text, for menus, which cannot be typeset: `dJ/da`, `δ⁽²⁾₁`, `dJ/dc · ∂c/∂b`, `a`.
import { adjointRef, edgeOf, isKind, nodeOf, sourceOf } from '../../engine/ref';
import { refSpans } from '../../draw/tex';
import type { NodeId, Ref } from '../../engine';
import type { Scene } from '../../state';
import { plainName, plainSpans } from './plainName';

/** The plain name of a value, a contribution or an adjoint. */
export function plainRef(ref: Ref, { tape, graph, lesson }: Pick<Scene, 'tape' | 'graph' | 'lesson'>): string {
  const name = (id: NodeId): string => plainName(id, lesson.labels);
  const adjoint = (id: NodeId): string => plainSpans(refSpans(adjointRef(id), { tape, lesson }));
  const id = nodeOf(ref);
  if (isKind(ref, 'adjoint')) return adjoint(id);
  if (!isKind(ref, 'contribution')) return name(id);
  return `${adjoint(id)} · ∂${name(id)}/∂${name(sourceOf(graph, edgeOf(ref)) ?? '')}`;
}
