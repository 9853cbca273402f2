// What derivatives cost by the plain chain rule, beside one pass that saves: the counts that the page shows.
import { edgeCount, type NodeId, pathCount, plainPartials } from '../engine';
import type { Scene } from './scene';

export interface Cost {
  /** Edge partials when every wanted input is taken alone, path by path. */
  readonly plain: bigint;
  /** Edges that lead to the target: partials when each is computed once. */
  readonly edges: number;
}

const costs = new WeakMap<object, Cost>();

/** The cost of a scene's derivatives: by its weights where it has some, else by all inputs. Counted once for a tape. */
export function costOf({ graph, lesson, tape }: Scene): Cost {
  const known = costs.get(tape);
  if (known !== undefined) return known;
  const weights = lesson.inputs.filter((spec) => spec.place === 'weights').map((spec) => spec.id);
  const wanted = weights.length > 0 ? weights : graph.inputs;
  const cost = { plain: plainPartials(graph, tape.target, wanted), edges: edgeCount(graph, tape.target) };
  costs.set(tape, cost);
  return cost;
}

/** How many paths lead from the scene's target down to a node. */
export const pathsTo = ({ graph, tape }: Scene, id: NodeId): bigint => pathCount(graph, tape.target, id);
