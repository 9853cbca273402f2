// Lesson 5 with its own code, which comes later.
import type { Lesson } from '../types';

/** Fetches it; rejects where its code does not come. */
export const laterGraph = async (): Promise<Lesson> => (await import('./graph')).graph;
