// Where a quantity lies in memory: a local partial that is just another quantity is that quantity's slot.
import { type GraphData, insideOf } from '../graph';
import { cachedBy, kernel, kernelOf, productAt } from './kernels';
import { type Layout, idle } from './memory';
import type { Graph } from '../types';

/** Where the run that holds a place stands in the list of runs. */
function runOf({ runs }: Layout, place: number): number {
  let low = 0;
  let high = runs.length / 3 - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[3 * middle + 1] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return 3 * low;
}

/** The first slot of what a node's kernel caches. */
function cacheOf(layout: Layout, place: number): number {
  const run = runOf(layout, place);
  const first = layout.runs[run + 1] as number;
  const cache = layout.runs[run + 2] as number;
  const each = cachedBy[(layout.runs[run] as number) % idle];
  if (each === 'list') return cache + (layout.a[place] as number) - (layout.a[first] as number);
  return cache + (each ?? 0) * (place - first);
}

const argSlot = (data: GraphData, layout: Layout, edge: number): number => {
  const arg = data.args[edge] as number;
  return arg < 0 ? layout.constantsAt + ~arg : (layout.placeOf[arg] as number);
};

/** The slot of the local partial on an edge (its place among the arguments). */
export function partialSlot(graph: Graph, layout: Layout, edge: number): number {
  const { data, outEdges } = insideOf(graph);
  const node = outEdges().targets[edge] as number;
  const place = layout.placeOf[node] as number;
  const first = data.starts[node] as number;
  const count = (data.starts[node + 1] as number) - first;
  const index = edge - first;
  const plusOne = layout.cacheAt - 3;
  switch (kernelOf(data, node)) {
    case kernel.copy:
    case kernel.add:
    case kernel.sum:
      return plusOne;
    case kernel.sub:
      return index === 0 ? plusOne : plusOne + 1;
    case kernel.neg:
      return plusOne + 1;
    case kernel.exp:
      return place;
    case kernel.mul:
      return argSlot(data, layout, first + 1 - index);
    case kernel.wsum:
      return argSlot(data, layout, first + ((index + count / 2) % count));
    default:
      return cacheOf(layout, place) + index;
  }
}

/** The slot of what a log of a sigmoid and the sigmoid multiply to; undefined for an edge of any other kind. */
export function collapseSlot(graph: Graph, layout: Layout, edge: number): number | undefined {
  const { data, outEdges } = insideOf(graph);
  const node = outEdges().targets[edge] as number;
  const at = productAt(kernelOf(data, node));
  if (at === undefined || edge !== data.starts[node]) return undefined;
  return cacheOf(layout, layout.placeOf[node] as number) + at;
}
