// What derivatives cost by the plain chain rule, beside one pass that saves: the counts that the page shows.
import { edgeCount, type NodeId, pathCount, plainPartials, type Tape } from '../../engine';
import { stepsWhile } from '../../lessons';
import type { Scene } from '../scene';
import { placeAbove } from '../scene';

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

const counts = new WeakMap<Tape, Map<NodeId, bigint>>();

/** How many paths lead from the scene's target down to a node. Counted once for a tape and node. */
export function pathsTo({ graph, tape }: Scene, id: NodeId): bigint {
  const ofTape = counts.get(tape) ?? new Map<NodeId, bigint>();
  counts.set(tape, ofTape);
  const count = ofTape.get(id) ?? pathCount(graph, tape.target, id);
  ofTape.set(id, count);
  return count;
}

const ends = new WeakMap<Tape, number>();

/** How many steps come before the seed. */
function partialsEnd(tape: Tape): number {
  const end = ends.get(tape) ?? stepsWhile(tape, ({ kind }) => kind === 'value' || kind === 'partial');
  ends.set(tape, end);
  return end;
}

const partials = new WeakMap<Tape, readonly number[]>();

/** For the plain chain rule: how many steps have run when each partial is there. */
function partialsOf(tape: Tape): readonly number[] {
  const known = partials.get(tape);
  if (known !== undefined) return known;
  const found = tape.steps.flatMap((step, i) => (step.kind === 'partial' ? [i + 1] : []));
  partials.set(tape, found);
  return found;
}

/** How many local partials have been computed at this frame. */
export function partialsRun({ tape, cursor, graph }: Scene): number {
  if (tape.mode === 'paths') return placeAbove(partialsOf(tape), cursor);
  const values = graph.size - graph.inputs.length;
  return Math.max(0, Math.min(cursor, partialsEnd(tape)) - values);
}
