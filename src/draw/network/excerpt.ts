// Which rows or columns of a large matrix are shown: those around the cell of the step.

interface Excerpt {
  /** Indices that are shown, one after the other. */
  readonly shown: readonly number[];
  /** How many are left out before and after them. */
  readonly before: number;
  readonly after: number;
}

/** `most` of `count` indices around the index `at`; all of them where there are no more. */
export function excerptOf(count: number, at: number, most: number): Excerpt {
  const shown = Math.min(count, most);
  const first = Math.max(0, Math.min(count - shown, at - Math.floor(shown / 2)));
  return { shown: Array.from({ length: shown }, (_, i) => first + i), before: first, after: count - first - shown };
}
