// Scales: from numbers to lengths. Two functions in place of a library that brings colours, dates and formats with it.

type Interval = readonly [from: number, to: number];

/** A straight scale: the ends of `domain` lie at the ends of `range`. A domain of one number lies in the middle. */
export function linear([a, b]: Interval, [from, to]: Interval): (number: number) => number {
  return (number) => {
    const t = a === b ? 0.5 : (number - a) / (b - a);
    return from * (1 - t) + to * t;
  };
}

/** A logarithmic scale: equal ratios are equal lengths. `domain` is positive. */
export function logarithmic([a, b]: Interval, range: Interval): (number: number) => number {
  const scale = linear([Math.log(a), Math.log(b)], range);
  return (number) => scale(Math.log(number));
}
