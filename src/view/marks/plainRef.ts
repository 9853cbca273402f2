// A quantity's name in plain text, for menus, which cannot be typeset: `dJ/da`, `dJ/dc · ∂c/∂b`, `a`.
import { edgeSource, edgeTarget, partsOfRef, refSpans } from '../../draw/tex';
import type { NodeId, Ref } from '../../engine';
import type { Scene } from '../../state';
import { plainName, plainSpans } from './plainName';

/** The plain name of a value, a contribution or an adjoint. */
export function plainRef(ref: Ref, { tape, graph, lesson: { labels } }: Scene): string {
  const name = (id: NodeId): string => plainName(id, labels);
  const adjoint = (id: NodeId): string => plainSpans(refSpans(`g:${id}`, { tape, lesson: { labels } }));
  const { kind, of } = partsOfRef(ref);
  if (kind === 'g') return adjoint(of);
  if (kind !== 'k') return name(of);
  const target = edgeTarget(of);
  return `${adjoint(target)} · ∂${name(target)}/∂${name(edgeSource(graph, of) ?? '')}`;
}
