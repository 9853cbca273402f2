// What ladders cost: paths and edges for every number of rungs, counted by the engine.
import { compile, edgeCount, pathCount } from '../../engine';
import { ladder, rungRange } from '../../lessons';

export interface LadderCount {
  readonly rungs: number;
  readonly paths: bigint;
  readonly edges: number;
}

let counts: readonly LadderCount[] | undefined;

/** The counts of all ladders that the page offers, the smallest first. Each is the lower part of the largest. */
export function ladderCounts(): readonly LadderCount[] {
  if (counts !== undefined) return counts;
  const graph = compile(ladder(rungRange.most));
  counts = Array.from({ length: rungRange.most }, (_, i) => ({
    rungs: i + 1,
    paths: pathCount(graph, `u${i + 1}`, 'x'),
    edges: edgeCount(graph, `u${i + 1}`),
  }));
  return counts;
}
