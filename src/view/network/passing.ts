// What the step does on the line of a weight, and which weights show their numbers where there is no room for all.
import type { WeightPlace } from '../../draw/network';
import type { NodeId, Ref } from '../../engine';
import { network, type Scene } from '../../state';

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
  if (step.write === `v:${into}`) return 'forward';
  const back: readonly Ref[] = [`g:${id}`, `g:${from}`];
  if (back.includes(step.write) || step.node === id || step.node === from) {
    const touches =
      step.write.startsWith(`k:${into}.`) ||
      step.reads.some((ref) => ref.startsWith(`d:${into}.`) || ref.startsWith(`k:${into}.`));
    if (touches) return 'backward';
  }
  const partial =
    step.kind === 'partial' &&
    step.write.startsWith(`d:${into}.`) &&
    step.reads.some((ref) => ref === `v:${id}` || ref === `v:${from}`);
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
function shownFor(weights: readonly Weighed[], ref: string): readonly Shown[] {
  const id = ref.slice(2).replace(/[.~].*$/, '');
  const own = (weight: Weighed): boolean =>
    weight.id === id || weight.into === id || network.unitId(weight.place.layer + 1, weight.place.to) === id;
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
  const ofReader = lit === undefined ? [] : shownFor(weights, lit);
  const taken = new Set(ofReader.map(({ place }) => place.layer));
  const ofStep = weights.flatMap((weight): Shown[] => {
    if (taken.has(weight.place.layer)) return [];
    const state = passing(scene, weight);
    const atTarget = state === 'backward' && scene.step?.node === weight.from;
    return state === '' ? [] : [{ ...weight, atTarget }];
  });
  return [...ofReader, ...ofStep];
}
