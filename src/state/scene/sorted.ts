// Looking a number up in a sorted list.

/** The place of the first of sorted numbers above a bound; the length of the list when there is none. */
export function placeAbove(sorted: ArrayLike<number>, bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}
