// The quantity that a reader probably has a number for.
import { adjointRef, ownNode, valueRef } from '../../../engine/ref';
import type { Ref } from '../../../engine';
import type { Scene } from '../../../state';

/** What is pinned, or else what the step wrote, or else the first gradient; undefined where nothing is offered. */
export function likely(scene: Scene, pinned: Ref | undefined, offered: readonly Ref[]): Ref | undefined {
  const own = ownNode(pinned);
  const { inputs } = scene.lesson;
  const weights = inputs.flatMap(({ id, place }) => (place === 'weights' ? [id] : []));
  const wanted: readonly (Ref | undefined)[] = [
    own === undefined ? undefined : adjointRef(own),
    pinned,
    scene.justWritten,
    ...(scene.step === undefined ? [] : [adjointRef(scene.step.node), valueRef(scene.step.node)]),
    ...[...weights, ...inputs.map(({ id }) => id)].map((id): Ref => adjointRef(id)),
  ];
  return wanted.find((ref) => ref !== undefined && offered.includes(ref)) ?? offered[0];
}
