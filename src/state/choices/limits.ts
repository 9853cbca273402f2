// How far the numbers of a choice may go.

export const leastEta = 0.01;

export const mostEta = 30;

export const mostSeed = 2 ** 32 - 1;

/** How far an input can be pushed. */
export const leastPush = 1e-16;
export const mostPush = 1;

/** The size of a step of gradient descent, and the seed of the weights that it begins with. */
export interface Training {
  readonly eta: number;
  readonly seed: number;
}

/** Whether a step of gradient descent may have this size. */
export const isRate = (eta: number): boolean => eta >= leastEta && eta <= mostEta;

/** Whether eta and seed are in their ranges. */
export const isTraining = ({ eta, seed }: Training): boolean =>
  isRate(eta) && Number.isInteger(seed) && seed >= 0 && seed <= mostSeed;
