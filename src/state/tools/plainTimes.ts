// How often the plain chain rule would compute a local partial for all weights of a network, or for all inputs.
import { edgeOf, memo, plainTimes, type Ref } from '../../engine';
import type { Plan, Scene } from '../scene';

const timesIn = memo(({ graph, lesson, tapes }: Plan) => {
  const weights = lesson.inputs.flatMap(({ place, id }) => (place === 'weights' ? [id] : []));
  return plainTimes(graph, tapes[0]?.target ?? '', weights.length > 0 ? weights : graph.inputs);
});

/**
 * Where a beat points at a local partial that has not been computed: how often it would be, one weight after the other.
 * Undefined for all others.
 */
export function timesAhead(scene: Scene, ref: Ref | undefined): bigint | undefined {
  const edge = ref === undefined ? undefined : edgeOf(ref);
  if (ref === undefined || edge === undefined) return undefined;
  if (scene.beat.look?.includes(ref) !== true || scene.isComputed(ref)) return undefined;
  return timesIn(scene.plan).get(edge);
}
