// The network by layers: units as boxes, bias units dashed, weights on the lines; the same quantities as in the graph.
import { useMemo, useRef } from 'react';
import { placeNetwork, type Place, type WeightPlace } from '../../draw/network';
import type { NodeId, Ref } from '../../engine';
import { labelId, networkNames, type NetworkNames, sumId, thetaId, unitId } from '../../lessons';
import { actions, type Scene } from '../../state';
import { useWords } from '../context';
import { restingCamera, unit } from '../graph/camera';
import { useSize } from '../useSize';
import { Unit } from './Unit';
import { Weight } from './Weight';

const margin = 10;

/** Whether lambda's edges are drawn: they are there when lambda acts, and when the lecture speaks of them. */
const penaltyActs = (scene: Scene): boolean =>
  scene.inputs['lambda'] !== 0 ||
  scene.step?.reads.some((ref) => ref.startsWith('d:R.')) === true ||
  scene.fresh?.startsWith('d:R.') === true;

function unitRefs(
  names: NetworkNames,
  place: { readonly layer: number; readonly unit: number },
): { id: NodeId; sum: NodeId | undefined } {
  const { layer, unit: index } = place;
  return { id: unitId(layer, index), sum: layer === 1 || index === 0 ? undefined : sumId(layer, index) };
}

const middle = (place: Place): { readonly x: number; readonly y: number } => ({
  x: place.x + place.w / 2,
  y: place.y + place.h / 2,
});

function PenaltyEdges({
  weights,
  penalty,
  names,
}: {
  readonly weights: readonly WeightPlace[];
  readonly penalty: Place;
  readonly names: NetworkNames;
}) {
  const to = middle(penalty);
  return weights
    .filter(({ from }) => from > 0)
    .map(({ layer, from, to: into, label }) => {
      const start = middle(label);
      const below = Math.max(start.y, to.y) + 60;
      return (
        <path
          key={`${layer} ${from} ${into}`}
          className="penalty-edge"
          data-ref={`v:${thetaId(names, layer, into, from)}`}
          d={`M${start.x} ${label.y + label.h}C${start.x} ${below} ${(start.x + to.x) / 2} ${below} ${penalty.x} ${to.y}`}
        />
      );
    });
}

export function NetworkView({ scene, pinned }: { readonly scene: Scene; readonly pinned: Ref | undefined }) {
  const words = useWords();
  const holder = useRef<HTMLDivElement>(null);
  const size = useSize(holder);
  const layers = scene.lesson.layers ?? [];
  const names = useMemo(() => networkNames(layers), [layers]);
  const places = useMemo(() => placeNetwork(layers), [layers]);
  const drawing = { width: places.width + 2 * margin, height: places.height + 2 * margin };
  const camera = restingCamera(drawing, size, [], unit());
  const last = layers.length;
  const label = places.labels[0];
  const toLoss = (from: Place, to: Place, key: string, upright: boolean) => (
    <line
      key={key}
      className="loss-edge"
      x1={upright ? middle(from).x : from.x + from.w}
      y1={upright ? (from.y < to.y ? from.y + from.h : from.y) : middle(from).y}
      x2={upright ? middle(to).x : to.x}
      y2={upright ? (from.y < to.y ? to.y : to.y + to.h) : middle(to).y}
    />
  );
  const press = (ref: Ref) => () => actions.pin(pinned === ref ? undefined : ref);
  return (
    <div className="graph-holder" ref={holder} data-keys="graph">
      {size.width > 0 && size.height > 0 && (
        <svg
          className="graph network"
          width={size.width}
          height={size.height}
          role="group"
          aria-label={words.views.network}
        >
          <g
            className="camera"
            style={{
              transform: `translate(${camera.x}px, ${camera.y}px) scale(${camera.scale}) translate(${margin}px, ${margin}px)`,
            }}
          >
            {penaltyActs(scene) && <PenaltyEdges weights={places.weights} penalty={places.penalty} names={names} />}
            {places.units
              .filter(({ layer }) => layer === last)
              .map((place) => toLoss(place, places.loss, `J ${place.unit}`, false))}
            {label !== undefined && toLoss(label, places.loss, 'y', true)}
            {toLoss(places.penalty, places.loss, 'R', true)}
            {(['line', 'label'] as const).map((part) =>
              places.weights.map((place) => (
                <Weight
                  key={`${part} ${place.layer} ${place.from} ${place.to}`}
                  scene={scene}
                  place={place}
                  part={part}
                  id={thetaId(names, place.layer, place.to, place.from)}
                  from={unitId(place.layer, place.from)}
                  into={sumId(place.layer + 1, place.to)}
                  press={press}
                />
              )),
            )}
            {places.units.map((place) => {
              const { id, sum } = unitRefs(names, place);
              return (
                <Unit key={id} scene={scene} place={place} id={id} sum={sum} bias={place.unit === 0} press={press} />
              );
            })}
            <Unit scene={scene} place={places.loss} id="J" press={press} />
            <Unit scene={scene} place={places.penalty} id="R" press={press} bias />
            {label !== undefined && layers.at(-1) === 1 && (
              <Unit scene={scene} place={label} id={labelId(layers, 1)} press={press} />
            )}
          </g>
        </svg>
      )}
    </div>
  );
}
