// Local partials that the plain chain rule computes more than once, by their edges.
import { memo } from '../../engine/memo';
import { edgeOf, partialRef } from '../../engine/ref';
import type { EdgeId, Ref, Tape } from '../../engine';
import { placeAbove } from '../../state';

interface Computed {
  readonly refs: readonly Ref[];
  /** How many steps have run when each is there. */
  readonly born: readonly number[];
}

const computedOf = memo((tape: Tape): ReadonlyMap<EdgeId, Computed> => {
  const made = new Map<EdgeId, { readonly refs: Ref[]; readonly born: number[] }>();
  tape.steps.forEach((step, i) => {
    if (step.kind !== 'partial') return;
    const edge = edgeOf(step.write);
    if (edge === undefined) return;
    const list = made.get(edge) ?? { refs: [], born: [] };
    made.set(edge, list);
    list.refs.push(step.write);
    list.born.push(i + 1);
  });
  return made;
});

/** The newest local partial of an edge that has been computed at a cursor; its only one where each is computed once. */
export function newestPartial(tape: Tape, edge: EdgeId, cursor: number): Ref {
  if (tape.mode !== 'paths') return partialRef(edge);
  const { refs, born } = computedOf(tape).get(edge) ?? { refs: [], born: [] };
  return refs[placeAbove(born, cursor) - 1] ?? partialRef(edge);
}
