// The updates that a training has made as a choice, and how far two of them are the same.
import type { TrainingHistory } from '../../engine';
import { noUpdates, type Updates } from '../choices';
import { choose, type Core } from '../store';

type Made = Updates['made'];

/** The updates that a training has made. */
export function updatesOf(trail: TrainingHistory): Updates {
  const made: Made[number][] = [];
  for (const { setting, updates } of trail.pieces()) {
    const [eta, rate] = [setting.eta, setting.put['lambda'] ?? 0];
    const last = made.at(-1);
    if (last !== undefined && last.eta === eta && last.rate === rate)
      made[made.length - 1] = { ...last, updates: last.updates + updates };
    else if (updates > 0) made.push({ updates, eta, rate });
  }
  return { made, at: trail.at() };
}

/** How many updates two trainings that begin in the same way have in common. */
export function inCommon(one: Made, other: Made): number {
  let common = 0;
  for (const [i, piece] of one.entries()) {
    const twin = other[i];
    if (twin?.eta !== piece.eta || twin?.rate !== piece.rate || twin === undefined) return common;
    common += Math.min(piece.updates, twin.updates);
    if (piece.updates !== twin.updates) return common;
  }
  return common;
}

/** How many updates these are. */
export const lengthOf = (made: Made): number => made.reduce((sum, { updates }) => sum + updates, 0);

/** Takes the updates out of the choices when network, samples or seed become others: they belong to another training then. */
export function forgetUpdates(core: Core): void {
  core.store.subscribe(({ choices }, { choices: before }) => {
    const { network, samples, training, updates } = choices;
    const same = network === before.network && samples === before.samples && training.seed === before.training.seed;
    if (!same && updates === before.updates && updates.made.length > 0) choose(core, { updates: noUpdates });
  });
}
