// The ladder: what walking every path costs, against one pass back. n rungs, 2n edges, 2^n paths.
import { compile, execute, reverseMode } from '../src/engine';

export interface Rung {
  readonly rungs: number;
  /** Nanoseconds of the derivative by every path, multiplied out one by one. */
  readonly paths: number;
  /** Nanoseconds of value and derivative by one pass back. */
  readonly reverse: number;
}

/** Sums the products of all paths down a ladder of `n` doublings, keeping nothing. */
function walkPaths(n: number): number {
  if (n === 0) return 1;
  return 1 * walkPaths(n - 1) + 1 * walkPaths(n - 1);
}

function time(work: () => void): number {
  for (let runs = 1; ; runs *= 4) {
    const start = performance.now();
    for (let i = 0; i < runs; i++) work();
    const spent = performance.now() - start;
    if (spent > 10) return (spent * 1e6) / runs;
  }
}

/** Measures ladders of more and more rungs, up to one that takes a second path by path. */
export function measureLadder(): readonly Rung[] {
  const found: Rung[] = [];
  for (let rungs = 1; rungs <= 60; rungs++) {
    const program = Array.from({ length: rungs }, (_, i) => `x${i + 1} = x${i} + x${i}`).join('\n');
    const run = execute(reverseMode(compile(program)), { x0: 1 });
    const inputs = [1];
    const wanted = run.at('g:x0');
    const paths = time(() => {
      if (walkPaths(rungs) !== wanted) throw new Error('Paths and pass disagree.');
    });
    found.push({ rungs, paths, reverse: time(() => run.updateAll(inputs)) });
    if (paths > 1e9) break;
  }
  return found;
}
