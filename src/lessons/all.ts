// All lessons of the contents at once, for who needs no page: the page has the first, and fetches the others.
import { backprop } from './backprop';
import { exp, loss, sigmoid, slope } from './curves';
import { graph } from './graph';
import { firstOwnProgram, own } from './own';
import type { Lesson } from './types';

/** Lessons 1 to 6; part 7, the reader's own formula, is made from its text. */
export const lessons: readonly Lesson[] = [exp, sigmoid, loss, slope, graph, backprop()];

/** The lessons, and the place for the reader's own. */
export const taught: readonly Lesson[] = [...lessons, own(firstOwnProgram)];
