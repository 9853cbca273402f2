// How far the numbers of a choice may go.

export const minEta = 0.01;

export const maxEta = 30;

export const maxSeed = 2 ** 32 - 1;

/** Further updates of a training would make the way back slow. */
export const mostUpdates = 1_000_000;

/** How far an input can be pushed. */
export const minNudge = 1e-16;
export const maxNudge = 1;

/** The size of a step of gradient descent, and the seed of the weights that it begins with. */
export interface Training {
  readonly eta: number;
  readonly seed: number;
}

/** Whether a step of gradient descent may have this size. */
export const isRate = (eta: number): boolean => eta >= minEta && eta <= maxEta;

/** Whether eta and seed are in their ranges. */
export const isTraining = ({ eta, seed }: Training): boolean =>
  isRate(eta) && Number.isInteger(seed) && seed >= 0 && seed <= maxSeed;
