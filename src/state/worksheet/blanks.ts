// What a worksheet leaves blank of a moment: the numbers that the lecture has computed up to it.
import { countOf, isKind, networkName, nodeOf, pathRef, type Ref, type Step } from '../../engine';
import type { ViewName } from '../../lessons';
import type { Scene } from '../scene';

/** More blanks are no page. */
const mostBlanks = 36;

/** Whether a step gives what one has to find: no seed, no constant, nothing again, and no part that is the whole. */
function isFound({ kind, reads, write }: Step, { tape, quiet }: Scene): boolean {
  if (kind === 'seed' || (kind === 'value' && reads.length === 0) || quiet.has(nodeOf(write))) return false;
  if (isKind(write, 'partial')) return countOf(write) === 1;
  if (isKind(write, 'path')) return tape.availableAt(pathRef(nodeOf(write), 2)) !== undefined;
  if (!isKind(write, 'contribution')) return true;
  // The one contribution of a node is its adjoint.
  const reader = tape.steps.find((step) => step.kind === 'adjoint' && step.reads.includes(write));
  return reader !== undefined && reader.reads.filter((read) => isKind(read, 'contribution')).length > 1;
}

/** What a network by layers shows of its numbers: sums, activations, the objective, deltas, and gradients of the weights. */
function standsInLayers(ref: Ref, { tape }: Scene): boolean {
  const [id, kind] = [nodeOf(ref), networkName(nodeOf(ref))?.kind];
  if (isKind(ref, 'adjoint')) return kind === 'sum' || kind === 'weight';
  return isKind(ref, 'value') && (id === tape.target || kind === 'sum' || kind === 'unit');
}

const inView: Readonly<Record<ViewName, (ref: Ref, scene: Scene) => boolean>> = {
  curves: () => true,
  graph: () => true,
  network: standsInLayers,
};

/** The quantities that are left blank of a scene as a view shows it, in the order of the tape; the newest where there are many. */
export const blanksOf = (scene: Scene, view: ViewName): readonly Ref[] =>
  scene.tape.steps
    .slice(0, scene.cursor)
    .filter((step) => isFound(step, scene) && inView[view](step.write, scene))
    .map(({ write }) => write)
    .slice(-mostBlanks);
