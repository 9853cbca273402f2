// The texts of the lessons that come later, each a lesson file.
import type { LaterId } from '../shelf';
import deep from './deep.md?raw';
import softmax from './softmax.md?raw';

/** The file of each lesson of the library. */
export const libraryTexts: Readonly<Partial<Record<string, string>>> = { softmax, deep } satisfies Record<
  LaterId,
  string
>;
