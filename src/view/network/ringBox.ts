// Where a wrong place stands in the drawing by layers: on a weight, at a unit, or at the loss.
import { sumId, thetaId, unitId } from '../../engine/networkNames';
import { argumentOf, targetOf } from '../../engine/ref';
import type { NetworkPlaces, Place } from '../../draw/network';
import type { Graph, NodeId } from '../../engine';
import type { Place as WrongPlace } from '../../state';
import type { NetworkNames } from '../../lessons';

/** The weight on the line of an edge into a weighted sum: the edge of the weight, or that of the unit it weighs. */
function weightOn(graph: Graph, { edge }: WrongPlace): NodeId | undefined {
  if (edge === undefined) return undefined;
  const node = graph.node(targetOf(edge));
  if (node?.op !== 'wsum') return undefined;
  const arg = node.args[argumentOf(edge) % (node.args.length / 2)];
  return arg?.kind === 'node' ? arg.id : undefined;
}

/** The box of a wrong place; undefined for a node that this drawing leaves out. */
export function ringBox(
  graph: Graph,
  places: NetworkPlaces,
  names: NetworkNames,
  wrong: WrongPlace,
): Place | undefined {
  const { node } = wrong;
  const weight = weightOn(graph, wrong) ?? node;
  const label = places.weights.find(({ layer, from, to }) => thetaId(names, layer, to, from) === weight)?.label;
  const unit = places.units.find(
    (place) => unitId(place.layer, place.unit) === node || (place.layer > 1 && sumId(place.layer, place.unit) === node),
  );
  const others = new Map([
    ['J', places.loss],
    ['L', places.loss],
    ['R', places.penalty],
    ['lambda', places.penalty],
  ]);
  return label ?? unit ?? others.get(node);
}
