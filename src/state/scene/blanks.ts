// The blanks of a moment: which can be filled in, and which of them is next.
import { edgeOf, isKind, memo, nodeOf, ownNode, type Ref, sourceOf, writerOf } from '../../engine';
import type { Scene } from './scene';

/** The blanks that can be filled in now: what they are computed from is there. */
const openBlanks = memo((scene: Scene): readonly Ref[] =>
  scene.asked.filter(
    (ref) =>
      scene.isComputed(ref) &&
      writerOf(scene.tape, ref)?.reads.every((read) => scene.number(read) !== undefined) === true,
  ),
);

/** Whether a blank stands at the mark that was chosen: the same quantity, node, edge, or the node that an edge feeds. */
function standsAt({ graph }: Scene, ref: Ref, chosen: Ref): boolean {
  if (ref === chosen) return true;
  const [edge, other] = [edgeOf(ref), edgeOf(chosen)];
  if (edge !== undefined && other !== undefined) return edge === other;
  const node = edge === undefined ? nodeOf(ref) : isKind(ref, 'contribution') ? sourceOf(graph, edge) : undefined;
  return node !== undefined && node === ownNode(chosen);
}

/** The blank that is to be filled in: the chosen one, else that of the newest step, else the first. */
export function blankOf(scene: Scene, chosen: Ref | undefined): Ref | undefined {
  const open = openBlanks(scene);
  const there = chosen === undefined ? undefined : open.find((ref) => standsAt(scene, ref, chosen));
  return [open.find((ref) => ref === chosen), there, scene.justWritten, open[0]].find(
    (ref) => ref !== undefined && open.includes(ref),
  );
}
