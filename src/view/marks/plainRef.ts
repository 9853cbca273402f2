// A quantity's name in plain text, for menus, which cannot be typeset: `dJ/da`, `δ⁽²⁾₁`, `∂c/∂b`, `dJ/dc · ∂c/∂b`, `a`.
import { adjointRef, edgeOf, isKind, nodeOf, sourceOf, targetOf } from '../../engine/ref';
import { refSpans } from '../../draw/tex';
import type { EdgeId, NodeId, Ref } from '../../engine';
import type { Scene } from '../../state';
import { plainName, plainSpans } from './plainName';

/** The plain name of a local partial; two edges between the same nodes are told apart by their place. */
function plainPartial(edge: EdgeId, { graph, lesson }: Pick<Scene, 'graph' | 'lesson'>): string {
  const target = targetOf(edge);
  const source = sourceOf(graph, edge) ?? '';
  const args = graph.node(target)?.args ?? [];
  const twins = args.flatMap((arg) => (arg.kind === 'node' && arg.id === source ? [arg.edge] : []));
  const mark = twins.length > 1 ? ` (${twins.indexOf(edge) + 1})` : '';
  return `∂${plainName(target, lesson.labels)}/∂${plainName(source, lesson.labels)}${mark}`;
}

/** The plain name of a quantity; no two of a tape have the same. */
export function plainRef(ref: Ref, { tape, graph, lesson }: Pick<Scene, 'tape' | 'graph' | 'lesson'>): string {
  const adjoint = (id: NodeId): string => plainSpans(refSpans(adjointRef(id), { tape, lesson }));
  const id = nodeOf(ref);
  if (isKind(ref, 'adjoint')) return adjoint(id);
  if (isKind(ref, 'partial')) return plainPartial(edgeOf(ref), { graph, lesson });
  if (isKind(ref, 'contribution')) return `${adjoint(id)} · ${plainPartial(edgeOf(ref), { graph, lesson })}`;
  return plainName(id, lesson.labels);
}
