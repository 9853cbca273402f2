// What ladders cost: paths and edges for every number of rungs, counted by the engine.
import { compile, edgeCount, memo, pathCount } from '../../engine';
import { ladder, rungRange } from '../../lessons';

interface LadderCount {
  readonly rungs: number;
  readonly paths: bigint;
  readonly edges: number;
}

/** The counts of all ladders that the page offers, the smallest first. Each is the lower part of the largest. */
export const ladderCounts = memo((): readonly LadderCount[] => {
  const graph = compile(ladder(rungRange.most));
  return Array.from({ length: rungRange.most }, (_, i) => ({
    rungs: i + 1,
    paths: pathCount(graph, `u${i + 1}`, 'x'),
    edges: edgeCount(graph, `u${i + 1}`),
  }));
});
