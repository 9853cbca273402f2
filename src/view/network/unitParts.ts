// What the boxes of the drawing by layers have in common: what the step does with a unit, and which face it shows.
import { adjointRef, edgeInto, partialRef, valueRef } from '../../engine/ref';
import { refSpeech } from '../../draw/words';
import { alsoWritten } from './alsoWritten';
import type { NodeId, Ref } from '../../engine';
import type { Scene } from '../../state';

/** Classes of a unit's box: written by the step (`onLines`: not what stands on the lines of the loss), read by it, pointed at by the beat. */
export function unitClass(
  scene: Scene,
  id: NodeId,
  { sum, bias, onLines }: { readonly sum: NodeId | undefined; readonly bias: boolean; readonly onLines: boolean },
): string {
  const { step, justWritten, beat } = scene;
  const own: readonly Ref[] = [
    valueRef(id),
    adjointRef(id),
    ...(sum === undefined ? [] : [valueRef(sum), adjointRef(sum)]),
  ];
  const isFresh =
    justWritten !== undefined &&
    (own.includes(justWritten) || justWritten === slopeOf(id) || alsoWritten(scene, id, onLines) !== undefined);
  const read = step !== undefined && own.some((ref) => step.reads.includes(ref));
  const look = own.some((ref) => beat.look?.includes(ref) === true);
  return `${bias ? ' constant' : ''}${isFresh ? ` fresh kind-${step?.kind ?? ''}` : ''}${read ? ' read-value' : ''}${look ? ' look' : ''}`;
}

/** The local partial inside a unit: of its activation by its weighted sum. */
export const slopeOf = (id: NodeId): Ref => partialRef(edgeInto(id, 0));

/** Whether the lecture has turned round: from the seed on what is sent back is large, and values are small. */
export const turned = ({ tape, isComputed }: Pick<Scene, 'tape' | 'isComputed'>): boolean =>
  tape.mode === 'reverse' && isComputed(adjointRef(tape.target));

/** A number is a dash, thin and grey, before it is there. */
export const waiting = (scene: Scene, ref: Ref): string => (scene.isComputed(ref) ? '' : ' waiting');

/** What comes back to the unit itself stands there until it has become delta. */
export function wantedOf({ justWritten }: Scene, id: NodeId, sum: NodeId): Ref {
  const toUnit: Ref = adjointRef(id);
  return justWritten === toUnit ? toUnit : adjointRef(sum);
}

/** What a mark is that a press, or Enter, pins: its name as it is said, and a stop of Tab. */
export const pressed = (scene: Scene, ref: Ref, press: (ref: Ref) => () => void) => ({
  tabIndex: 0,
  role: 'button',
  'aria-label': refSpeech(ref, scene, scene.lang),
  onClick: press(ref),
  onKeyDown: ({ key }: { readonly key: string }): void => {
    if (key === 'Enter') press(ref)();
  },
});
