// What a contender is: it prepares a graph once, then computes value and gradient as often as asked.

export interface Prepared {
  /** Value and all adjoints once; the inputs are put in anew. */
  readonly run: () => void;
  /** The derivative by the unit at this place, after a run. */
  readonly slope: (unit: number) => number;
  readonly value: () => number;
}

/** A contender that measures its own runs, because it is another process. */
export interface Timed {
  /** Nanoseconds of one run, as the mean of `runs`. */
  readonly time: (runs: number) => number;
  readonly slope: (unit: number) => number;
  readonly value: () => number;
}
