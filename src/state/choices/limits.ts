// How far the numbers of a choice may go.
import type { Choices } from './choices';

export const leastEta = 0.01;

export const mostEta = 30;

export const mostSeed = 2 ** 32 - 1;

/** Whether a step of gradient descent may have this size. */
export const isRate = (eta: number): boolean => eta >= leastEta && eta <= mostEta;

/** Whether eta and seed are in their ranges. */
export const isTraining = ({ eta, seed }: Choices['training']): boolean =>
  isRate(eta) && Number.isInteger(seed) && seed >= 0 && seed <= mostSeed;
