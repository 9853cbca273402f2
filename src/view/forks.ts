// What has come in at a node that several edges feed: its contributions so far, and their sum.
import type { EdgeId, NodeId, Ref, Tape } from '../engine';
import { formatNumber } from '../draw/number';
import type { Scene } from '../state';

const slots = new WeakMap<Tape, ReadonlyMap<NodeId, readonly Ref[]>>();

function slotsOf(tape: Tape): ReadonlyMap<NodeId, readonly Ref[]> {
  const known = slots.get(tape);
  if (known !== undefined) return known;
  const found = new Map<NodeId, Ref[]>();
  for (const step of tape.steps) {
    if (step.kind === 'contribution') found.set(step.node, [...(found.get(step.node) ?? []), step.write]);
  }
  slots.set(tape, found);
  return found;
}

/** Contributions of a tape to a node, in the order in which they come; none where nothing has to be added. */
export const contributionRefs = (tape: Tape, id: NodeId): readonly Ref[] => slotsOf(tape).get(id) ?? [];

export interface Contributions {
  readonly got: number;
  readonly of: number;
  /** Text of the sum of what is in. */
  readonly sum: string;
}

/** How many contributions to a node are in, out of how many, and what they come to. */
export function contributionsTo(scene: Scene, id: NodeId): Contributions {
  const refs = contributionRefs(scene.tape, id);
  const inside = refs.flatMap((ref) => scene.number(ref) ?? []);
  return { got: inside.length, of: refs.length, sum: formatNumber(inside.reduce((sum, each) => sum + each, 0)) };
}

/** The edge of a contribution or local partial: `k:e.0` and `d:e.0~2` are on `e.0`. */
export const edgeOf = (ref: Ref): EdgeId => ref.slice(2).replace(/~\d+$/, '') as EdgeId;

/** The node that the first 1 of a pass is put on. */
export const seedOf = (tape: Tape): NodeId => tape.steps.find((step) => step.kind === 'seed')?.node ?? tape.target;
