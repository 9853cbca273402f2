// What large and small boxes of a unit have in common: what the step does with it.
import { adjointRef, valueRef } from '../../engine/ref';
import type { NodeId, Ref } from '../../engine';
import type { Scene } from '../../state';

/** Classes of a unit's box: written by the step, read by it, pointed at by the beat. */
export function unitClass({ step, fresh, beat }: Scene, id: NodeId, sum: NodeId | undefined, bias: boolean): string {
  const own: readonly Ref[] = [
    valueRef(id),
    adjointRef(id),
    ...(sum === undefined ? [] : [valueRef(sum), adjointRef(sum)]),
  ];
  const isFresh = fresh !== undefined && own.includes(fresh);
  const read = step !== undefined && own.some((ref) => step.reads.includes(ref));
  const look = own.some((ref) => beat.look?.includes(ref) === true);
  return `${bias ? ' constant' : ''}${isFresh ? ` fresh kind-${step?.kind ?? ''}` : ''}${read ? ' read-value' : ''}${look ? ' look' : ''}`;
}
