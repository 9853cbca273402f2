// What exercises are made of: for each level programs with letters in place of operations, and what is asked of them.
import type { QuantityKind } from '../types';

/** The levels, from the first to the hardest. */
export const levels = ['partials', 'forward', 'tree', 'fork', 'shared', 'network', 'penalty', 'own'] as const;

/** How hard an exercise is, and what it is about. */
export type Level = (typeof levels)[number];

/** What a level asks for, and the programs that it is made from; none where the program comes from elsewhere. */
interface Recipe {
  /** Kinds of quantities that are asked for. */
  readonly asks: readonly QuantityKind[];
  /** Lines in which each `@` is an operation of two arguments, and each `!` a function of one. */
  readonly programs: readonly string[];
}

/** One row a level. */
export const recipes: Readonly<Record<Level, Recipe>> = {
  partials: {
    asks: ['partial'],
    programs: ['p = a @ b\ny = p @ c', 'p = a @ b\nq = !(c)\ny = p @ q', 'p = !(a)\ny = p @ b'],
  },
  forward: {
    asks: ['value'],
    programs: [
      'p = a @ b\nq = b @ c\ny = p @ q',
      'p = a @ b\nq = !(p)\nr = q @ c\ny = r @ a',
      'p = a @ b\nq = p @ c\nr = !(a)\ny = q @ r',
    ],
  },
  tree: {
    asks: ['adjoint'],
    programs: [
      'p = a @ b\nq = c @ d\ny = p @ q',
      'p = a @ b\nq = !(p)\ny = q @ c',
      'p = a @ b\nq = p @ c\ny = q @ d',
      'p = !(a)\nq = b @ c\ny = p @ q',
    ],
  },
  fork: {
    asks: ['contribution', 'adjoint'],
    programs: ['p = a @ b\nq = b @ c\ny = p @ q', 'p = a @ b\nq = !(b)\ny = p @ q', 'p = !(a)\ny = p @ a'],
  },
  shared: {
    asks: ['contribution', 'adjoint'],
    programs: [
      'p = a @ b\nq = p @ a\ny = p @ q',
      'p = a @ b\nq = !(p)\ny = p @ q',
      'p = a @ b\nq = p @ c\nr = p @ b\ny = q @ r',
    ],
  },
  network: { asks: ['value', 'adjoint'], programs: [] },
  penalty: { asks: ['adjoint'], programs: [] },
  own: { asks: ['value', 'partial', 'adjoint'], programs: [] },
};

/** Operations of two arguments: products twice, since only they have partials to be found. */
export const pairs = [' * ', ' * ', ' + ', ' - '] as const;

/** Functions of one argument whose numbers stay short. */
export const singles = ['square', 'relu', '2 * ', '3 * ', '-'] as const;
