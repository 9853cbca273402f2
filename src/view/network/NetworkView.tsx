// The network by layers: units as boxes, bias units dashed, weights on the lines; the same quantities as in the graph.
import { useMemo, useRef } from 'react';
import { type NetworkPlaces, placeNetwork, type Place, type WeightPlace } from '../../draw/network';
import type { NodeId, Ref } from '../../engine';
import type { Network, NetworkNames } from '../../lessons';
import { actions, network, type Place as WrongPlace, type Scene } from '../../state';
import { useWords } from '../context';
import { cameraTransform, fitsWhole, movedToWhole, restingCamera, unit } from '../graph/camera';
import { MistakeRing } from '../graph/MistakeRing';
import { useGestures } from '../graph/useGestures';
import { ZoomTools } from '../graph/ZoomTools';
import { useSize } from '../useSize';
import { ringBox } from './ringBox';
import { Unit, unitRoom } from './Unit';
import { Weight } from './Weight';

const margin = 10;
/** In units of the drawing: the number of a weight. */
const smallestText = 17;
/** Room for lambda's edges under the units, there before they are. */
const busRoom = 24;

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
  return {
    id: network.unitId(layer, index),
    sum: layer === 1 || index === 0 ? undefined : network.sumId(layer, index),
  };
}

const middle = (place: Place): { readonly x: number; readonly y: number } => ({
  x: place.x + place.w / 2,
  y: place.y + place.h / 2,
});

function PenaltyEdges({
  weights,
  penalty,
  names,
  bus,
}: {
  readonly weights: readonly WeightPlace[];
  readonly penalty: Place;
  readonly names: NetworkNames;
  /** Below everything else, lambda's edges run side by side. */
  readonly bus: number;
}) {
  const to = middle(penalty);
  return weights
    .filter(({ from }) => from > 0)
    .map(({ layer, from, to: into, label }) => {
      const start = middle(label);
      return (
        <path
          key={`${layer} ${from} ${into}`}
          className="penalty-edge"
          data-ref={`v:${network.thetaId(names, layer, into, from)}`}
          d={`M${start.x} ${label.y + label.h}V${bus}H${to.x}V${penalty.y + penalty.h}`}
        />
      );
    });
}

/** What the loss reads: a line between the nearest sides of two boxes. */
function LossEdge({ from, to }: { readonly from: Place; readonly to: Place }) {
  const [a, b] = [middle(from), middle(to)];
  const level = from.x + from.w <= to.x || to.x + to.w <= from.x;
  const ends = level
    ? { x1: a.x < b.x ? from.x + from.w : from.x, y1: a.y, x2: a.x < b.x ? to.x : to.x + to.w, y2: b.y }
    : { x1: a.x, y1: a.y < b.y ? from.y + from.h : from.y, x2: b.x, y2: a.y < b.y ? to.y : to.y + to.h };
  return <line className="loss-edge" {...ends} />;
}

/** Units that the step writes or reads: what must be in sight. */
function focusPlaces(scene: Scene, places: NetworkPlaces, names: NetworkNames): readonly Place[] {
  const refs = scene.step === undefined ? (scene.beat.look ?? []) : [scene.step.write, ...scene.step.reads];
  const ids = new Set(refs.map((ref) => ref.slice(2).replace(/[.~].*$/, '')));
  const units = places.units.filter((place) => {
    const { id, sum } = unitRefs(names, place);
    return ids.has(id) || (sum !== undefined && ids.has(sum));
  });
  return ids.has('J') || ids.has('L') || ids.has('R') ? [...units, places.loss] : units;
}

interface NetworkViewProps {
  readonly shape: Network;
  readonly scene: Scene;
  readonly pinned: Ref | undefined;
  /** The first wrong place of a mistake. */
  readonly ringed: WrongPlace | undefined;
}

export function NetworkView({ shape, scene, pinned, ringed }: NetworkViewProps) {
  const words = useWords();
  const holder = useRef<HTMLDivElement>(null);
  const size = useSize(holder);
  const drawn = useRef<SVGSVGElement>(null);
  const { layers } = shape;
  const names = useMemo(() => network.networkNames(shape), [shape]);
  const upright = size.width < 560;
  const { lesson, tape } = scene;
  const places = useMemo(
    () => placeNetwork(shape, upright ? 'up' : 'right', unitRoom(shape, { tape, lesson })),
    [shape, upright, tape, lesson],
  );
  const drawing = { width: places.width + 2 * margin, height: places.height + 2 * margin + busRoom };
  const camera = restingCamera(drawing, size, { boxes: focusPlaces(scene, places, names) }, unit(), {
    text: smallestText,
  });
  const moving = useGestures(drawn, size.width > 0 && size.height > 0, places, movedToWhole(drawing, size, camera));
  const last = layers.length;
  const press = (ref: Ref) => () => actions.pin(pinned === ref ? undefined : ref);
  return (
    <div className="graph-holder" ref={holder} data-keys="graph">
      {size.width > 0 && size.height > 0 && (
        <svg
          ref={drawn}
          className="graph network"
          width={size.width}
          height={size.height}
          role="group"
          aria-label={words.views.network}
        >
          <g className="camera" style={{ transform: cameraTransform(camera, moving.moved, margin) }}>
            {penaltyActs(scene) && (
              <PenaltyEdges
                weights={places.weights}
                penalty={places.penalty}
                names={names}
                bus={places.height + busRoom / 2}
              />
            )}
            {[...places.units.filter(({ layer }) => layer === last), places.label, places.penalty].map((from) => (
              <LossEdge key={`${from.x} ${from.y}`} from={from} to={places.loss} />
            ))}
            {(['line', 'label'] as const).map((part) =>
              places.weights.map((place) => (
                <Weight
                  key={`${part} ${place.layer} ${place.from} ${place.to}`}
                  scene={scene}
                  place={place}
                  part={part}
                  id={network.thetaId(names, place.layer, place.to, place.from)}
                  from={network.unitId(place.layer, place.from)}
                  into={network.sumId(place.layer + 1, place.to)}
                  press={press}
                />
              )),
            )}
            {places.units.map((place) => {
              const { id, sum } = unitRefs(names, place);
              return (
                <Unit
                  key={id}
                  scene={scene}
                  place={place}
                  id={id}
                  sum={sum}
                  bias={place.unit === 0}
                  press={press}
                  {...(place.layer === last && layers.at(-1) === 1 && { alias: 'h' })}
                />
              );
            })}
            <Unit scene={scene} place={places.loss} id="J" press={press} />
            <Unit scene={scene} place={places.penalty} id="R" press={press} bias />
            {layers.at(-1) === 1 && (
              <Unit scene={scene} place={places.label} id={network.labelId(layers, 1)} press={press} />
            )}
            {ringed !== undefined && <MistakeRing place={ringed} box={ringBox(scene.graph, places, names, ringed)} />}
          </g>
        </svg>
      )}
      <ZoomTools moving={moving} fits={fitsWhole(drawing, size, camera)} />
    </div>
  );
}
