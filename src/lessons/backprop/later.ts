// Lesson 6 with its own code, which comes later; once it is there, it makes the lesson of any network.
import type { backprop } from './backprop';
import type { Network, Notation } from '../network';
import type { Lesson } from '../types';

let code: typeof backprop | undefined;

/** Fetches what makes lessons of networks, and the lesson of the lecture; rejects where its code does not come. */
export async function laterBackprop(): Promise<Lesson> {
  code = (await import('./backprop')).backprop;
  return code();
}

/** The lesson of a network in a notation. Throws where the code has not come: a lesson with a network brings it. */
export function networkLesson(network?: Network, notation?: Notation): Lesson {
  if (code === undefined) throw new Error('What makes lessons of networks is not there yet.');
  return code(network, notation);
}
