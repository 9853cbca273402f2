// What the step does on the line of a weight, and which weights show their numbers where there is no room for all.
import { unitId } from '../../engine/networkNames';
import { adjointRef, edgeOf, isKind, nodeOf, readRef, valueRef } from '../../engine/ref';
import type { WeightPlace } from '../../draw/network';
import type { NodeId, Ref } from '../../engine';
import type { Scene } from '../../state';

export interface WeightNames {
  readonly id: NodeId;
  /** The unit that the line leaves, and the weighted sum that it enters. */
  readonly from: NodeId;
  readonly into: NodeId;
  /** The local partial of that sum by the weight: what the weight is multiplied by. */
  readonly partial: Ref;
}

/** The forward pass, a local partial, or the adjoint of the weight or of the unit before it. */
export function passing({ step }: Scene, { id, from, into }: WeightNames): '' | 'forward' | 'partial' | 'backward' {
  if (step === undefined) return '';
  if (step.write === valueRef(into)) return 'forward';
  const back: readonly Ref[] = [adjointRef(id), adjointRef(from)];
  if (back.includes(step.write) || step.node === id || step.node === from) {
    const touches =
      (isKind(step.write, 'contribution') && nodeOf(step.write) === into) ||
      step.reads.some((ref) => edgeOf(ref) !== undefined && nodeOf(ref) === into);
    if (touches) return 'backward';
  }
  const partial =
    step.kind === 'partial' &&
    nodeOf(step.write) === into &&
    step.reads.some((ref) => ref === valueRef(id) || ref === valueRef(from));
  return partial ? 'partial' : '';
}

/** A weight with its names and its places. */
export interface Weighed extends WeightNames {
  readonly place: WeightPlace;
}

interface Shown extends Weighed {
  /** Whether its number stands beside the unit that it enters, because all weights show theirs that leave one unit. */
  readonly atTarget: boolean;
}

/** The weights that a quantity belongs to: a weight itself, or those into and out of a unit. */
function shownFor(weights: readonly Weighed[], ref: Ref): readonly Shown[] {
  const id = nodeOf(ref);
  const own = (weight: Weighed): boolean =>
    weight.id === id || weight.into === id || unitId(weight.place.layer + 1, weight.place.to) === id;
  return weights.flatMap((weight): Shown[] => {
    if (own(weight)) return [{ ...weight, atTarget: false }];
    return weight.from === id ? [{ ...weight, atTarget: true }] : [];
  });
}

/**
 * The weights that show their numbers: those of the step, and those of the quantity under the pointer, which go first
 * between the same two layers. No two of them stand on one another.
 */
export function shownWeights(weights: readonly Weighed[], scene: Scene, lit: string | undefined): readonly Shown[] {
  const read = readRef(lit);
  const ofReader = read === undefined ? [] : shownFor(weights, read);
  const taken = new Set(ofReader.map(({ place }) => place.layer));
  const ofStep = weights.flatMap((weight): Shown[] => {
    if (taken.has(weight.place.layer)) return [];
    const state = passing(scene, weight);
    const atTarget = state === 'backward' && scene.step?.node === weight.from;
    return state === '' ? [] : [{ ...weight, atTarget }];
  });
  return [...ofReader, ...ofStep];
}
