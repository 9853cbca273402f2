// Lessons 2 to 4, each with its own code, which comes later.
import type { Lesson } from '../types';

/** What fetches each of them; rejects where its code does not come. */
export const laterCurves = {
  sigmoid: async (): Promise<Lesson> => (await import('./sigmoid')).sigmoid,
  loss: async (): Promise<Lesson> => (await import('./loss')).loss,
  slope: async (): Promise<Lesson> => (await import('./slope')).slope,
};
