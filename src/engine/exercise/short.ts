// What numbers are short by hand.

/** The largest number that is short, in size. */
const largestShort = 100;
/** Places behind the point that a short number has at most. */
const shortPlaces = 2;

/** Whether a number can be written down by hand in a few digits. */
export const isShort = (number: number): boolean =>
  Math.abs(number) <= largestShort &&
  Math.abs(number * 10 ** shortPlaces - Math.round(number * 10 ** shortPlaces)) < 1e-9;

/** Numbers that stay short when they are multiplied a few times; the small ones more often. */
export const small = [1, 2, -1, 1, -2, 2, 3] as const;
