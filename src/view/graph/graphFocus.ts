// What the camera keeps in sight: the nodes of the step and their edges, or the ring of a mistake.
import type { Box } from '../../draw/geometry';
import type { GraphLayout, Part } from '../../draw/graph';
import type { EdgeId, NodeId, Ref } from '../../engine';
import { richParts } from '../../draw/tex';
import { edgeOf, nodeOf, partialRef, sourceOf, targetOf } from '../../engine/ref';
import { blankOf, type Place, type Scene } from '../../state';
import type { Focus } from '../drawing';
import { placeOf } from './usePage';

/** What the ring of a mistake is around. */
const refsOf = ({ ref, edge }: Place): readonly Ref[] => (edge === undefined ? [ref] : [ref, partialRef(edge)]);

/**
 * What the step is about, or the step of the number that is to be found: the nodes that it writes and reads; where these are
 * far apart, the labels of its edges; then what the headline gives the number of. With no step it is the ring of a mistake, where there is one, or what was followed in
 * the other view.
 */
export function focusOf(
  scene: Scene,
  part: Part,
  { boxes, edges }: GraphLayout,
  ringed: Place | undefined,
  arrival: Ref | undefined,
): Focus {
  const { graph, beat, tape, lang } = scene;
  const blank = blankOf(scene, undefined);
  const step = blank === undefined ? scene.step : tape.stepAt((tape.availableAt(blank) ?? 0) - 1);
  const calm = arrival === undefined ? (beat.look ?? []) : [arrival];
  const still = ringed === undefined ? calm : refsOf(ringed);
  const refs = step === undefined ? still : [step.write, ...step.reads];
  // What is written comes first, then its edges, then what is read.
  const ends = (edge: EdgeId): readonly NodeId[] => [targetOf(edge), sourceOf(graph, edge) ?? ''];
  const boxesOf = (ref: Ref): readonly Box[] => {
    const edge = edgeOf(ref);
    if (edge === undefined) return [boxes.get(nodeOf(ref)) ?? []].flat();
    const label = edges.get(edge)?.label;
    return [...(label === undefined ? [] : [label]), ...ends(edge).flatMap((id) => boxes.get(id) ?? [])];
  };
  const written = step === undefined ? [] : [boxes.get(step.node) ?? []].flat();
  // The headline may speak of more than the step does.
  const said =
    step === undefined ? [] : richParts(beat.say[lang]).flatMap((part) => (part.kind === 'number' ? part.ref : []));
  const found = [...written, ...[...refs, ...said].flatMap(boxesOf)];
  // With no step, what is larger than the stage shows the place of the last step, or its beginning.
  const rest = [placeOf(scene), part.nodes[0]?.id ?? ''].flatMap((id) => boxes.get(id) ?? []);
  return { boxes: found.length > 0 ? found : rest.slice(0, 1) };
}

/** The box that the ring of a mistake is drawn around. */
export const ringBox = ({ boxes, edges }: GraphLayout, { node, edge }: Place): Box | undefined =>
  edge === undefined ? boxes.get(node) : edges.get(edge)?.label;
