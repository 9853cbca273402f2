// What a lock of a link holds still: the choices that nothing in the page may change, whatever asks for it.
import type { ChoiceName, Choices } from './choices';
import type { Lockable } from './pageRows';

const held: Readonly<Record<Lockable, readonly ChoiceName[]>> = {
  inputs: ['inputs', 'samples'],
  formula: ['program', 'network', 'file'],
  step: ['at'],
};

/**
 * The lock that forbids to go from these choices to others; undefined where none does. Every lock keeps its lesson.
 * Choices are compared as what they are: a list that was made anew counts as another.
 */
export const refusingLock = (choices: Choices, next: Choices): Lockable | undefined =>
  next === choices
    ? undefined
    : choices.lock.find((lock) => [...held[lock], 'lesson' as const].some((name) => next[name] !== choices[name]));
