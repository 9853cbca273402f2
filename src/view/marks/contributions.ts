// What has come in at a node that several edges feed: how many of its contributions so far.
import { memo } from '../../engine/memo';
import { contributionRef, pathRef } from '../../engine/ref';
import type { NodeId, Ref, Tape } from '../../engine';
import { seedOf as seedNode } from '../../draw/tex';
import type { Scene } from '../../state';

/** More contributions than this have no slots of their own: only their count is shown. */
export const mostSlots = 5;

const none: readonly Ref[] = [];

/** Products along the paths to a node, as the plain chain rule numbers them. */
function pathRefs(tape: Tape, id: NodeId): readonly Ref[] {
  const found: Ref[] = [];
  for (let ref: Ref = pathRef(id, 1); tape.availableAt(ref) !== undefined; ref = pathRef(id, found.length + 1))
    found.push(ref);
  return found;
}

function edgeRefs(tape: Tape, id: NodeId): readonly Ref[] {
  const edges = tape.graph.node(id)?.out ?? [];
  const born = edges.flatMap((edge) => {
    const at = tape.availableAt(contributionRef(edge));
    return at === undefined ? [] : [{ ref: contributionRef(edge), at }];
  });
  return born.length === 0 ? none : born.sort((p, q) => p.at - q.at).map(({ ref }) => ref);
}

/** Contributions of a tape to a node, in the order in which they come; none where nothing has to be added. */
export const contributionRefs = memo((tape: Tape, id: NodeId): readonly Ref[] =>
  tape.mode === 'paths' ? pathRefs(tape, id) : edgeRefs(tape, id),
);

/** How many of these are there: they come one after the other, and what is held back is not there. */
function knownOf(scene: Scene, refs: readonly Ref[]): number {
  let [low, high] = [0, refs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const ref = refs[middle];
    if (ref !== undefined && scene.number(ref) !== undefined) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Contributions {
  readonly got: number;
  readonly of: number;
}

/** How many contributions to a node are in, out of how many. */
export function contributionsTo(scene: Scene, id: NodeId): Contributions {
  const refs = contributionRefs(scene.tape, id);
  return { got: knownOf(scene, refs), of: refs.length };
}

/** The node that the first 1 of a pass is put on. */
export const seedOf = (tape: Tape): NodeId => seedNode(tape) ?? tape.target;
