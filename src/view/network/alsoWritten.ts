// What a step writes that has no mark of its own in the drawing by layers: it is shown in the box that it belongs to.
import { networkName } from '../../engine/networkNames';
import { adjointRef, edgeOf, isKind, nodeOf, sourceOf, valueRef } from '../../engine/ref';
import type { NodeId, Ref } from '../../engine';
import type { Scene } from '../../state';

/** Whether a node has no box, and is a part of what the box of the loss or of the penalty stands for. */
function isPartOf({ quiet }: Scene, box: NodeId, node: NodeId): boolean {
  if (box === 'J') return node === 'J' || node === 'L' || (node === 'R' && quiet.has('R'));
  return box === 'R' && node === 'R';
}

/** Whether it is kept on a line between an output and the loss. */
function isOnLine({ graph }: Scene, ref: Ref): boolean {
  const edge = isKind(ref, 'partial') ? edgeOf(ref) : undefined;
  const source = edge === undefined ? undefined : sourceOf(graph, edge);
  return source !== undefined && networkName(source)?.kind === 'unit';
}

/**
 * The quantity that the step writes into a box beside its value and its adjoint: a contribution on its way into the
 * adjoint; in the boxes of the loss and of the penalty what is inside them, and what has no room on a line (`onLines`).
 */
export function alsoWritten(scene: Scene, box: NodeId, onLines = false): Ref | undefined {
  const { justWritten: ref, step } = scene;
  if (ref === undefined || step === undefined || ref === valueRef(box) || ref === adjointRef(box)) return undefined;
  if (isKind(ref, 'contribution')) return step.node === box ? ref : undefined;
  return isPartOf(scene, box, nodeOf(ref)) && !(onLines && isOnLine(scene, ref)) ? ref : undefined;
}
