// The network by layers: units as boxes, bias units dashed, weights on the lines; the same quantities as in the graph.
import { labelId, layerOfUnit, sumId, thetaId, unitId } from '../../engine/networkNames';
import { nodeOf, ownNode, readRef, valueRef } from '../../engine/ref';
import { useCallback, useMemo, useRef } from 'react';
import { hallRoom, type NetworkPlaces, type NetworkRoom, type Place, placeNetwork } from '../../draw/network';
import type { NodeId, Ref } from '../../engine';
import type { Change, Nudged, Place as WrongPlace, Scene, Struck } from '../../state';
import { type Network, type NetworkNames, networkNaming } from '../../lessons';
import { type Size, useApp, useSize, useWords } from '../marks';
import {
  cameraTransform,
  fitsWhole,
  heldCorner,
  MistakeMarks,
  movedToWhole,
  restingCamera,
  textsOf,
  unit,
  useArrival,
  useGestures,
  ZoomTools,
} from '../drawing';
import { Blocks } from './Blocks';
import { busRoom, LayerBackground } from './LayerBackground';
import { LossPartials } from './LossPartials';
import { ringBox } from './ringBox';
import { SampleLabels } from './SampleLabels';
import { SmallUnit } from './SmallUnit';
import { InputUnit } from './InputUnit';
import { Unit, unitRoom } from './Unit';
import { Weights } from './Weights';
import './network.css';
import './weights.css';

const margin = 10;
/** In units of the drawing: the number of a weight. */
const smallestText = 17;
/** While an input is nudged its numbers are read, in a hand, too. */
const heldText = 9.5;
/** On stages narrower than this, in CSS pixels, what a step is about is in sight together with numbers as small as this. */
const tablet = 800;
const closeText = 10;

/** What is in sight of a drawing on a stage; on one that is not yet measured, as in a hall. */
function roomOf({ width, height }: Size): Omit<NetworkRoom, 'unitRoom'> {
  if (width === 0 || height === 0) return { room: hallRoom, least: 1 };
  const { easy, least } = textsOf({ width, height }, unit());
  const each = smallestText / easy;
  return {
    room: {
      w: Math.min(hallRoom.w, Math.max(margin, width * each - 2 * margin)),
      h: Math.min(hallRoom.h, Math.max(margin, height * each - 2 * margin - busRoom)),
    },
    least: least / easy,
  };
}

function unitRefs(
  names: NetworkNames,
  place: { readonly layer: number; readonly unit: number },
): { id: NodeId; sum: NodeId | undefined } {
  const { layer, unit: index } = place;
  return {
    id: unitId(layer, index),
    sum: layer === 1 || index === 0 ? undefined : sumId(layer, index),
  };
}

/** What must be in sight: `own` first, then what the step writes or reads, with no step what was followed in the other view. */
function focusPlaces(
  scene: Scene,
  places: NetworkPlaces,
  names: NetworkNames,
  arrival: Ref | undefined,
  own: NodeId | undefined,
): readonly Place[] {
  const still = scene.step === undefined ? arrival : undefined;
  const weightOf = (id: NodeId | undefined): readonly Place[] =>
    places.weights.filter(({ layer, from, to }) => thetaId(names, layer, to, from) === id).map(({ label }) => label);
  const weight = weightOf(ownNode(still));
  if (weight.length > 0) return weight;
  const refs =
    scene.step === undefined
      ? still === undefined
        ? (scene.beat.look ?? [])
        : [still]
      : [scene.step.write, ...scene.step.reads];
  // Where the step writes comes first, or what is pushed.
  const written = new Set(own === undefined ? [] : [own]);
  const ids = new Set([...written, ...refs.map(nodeOf)]);
  const isOf = (place: Place & { readonly layer: number; readonly unit: number }, wanted: ReadonlySet<NodeId>) => {
    const { id, sum } = unitRefs(names, place);
    return wanted.has(id) || (sum !== undefined && wanted.has(sum));
  };
  const units = [
    ...weightOf(own),
    ...places.units.filter((place) => isOf(place, written)),
    ...places.units.filter((place) => isOf(place, ids)),
  ];
  const blocks = places.blocks.filter(({ layer }) => [...ids].some((id) => layerOfUnit(id) === layer));
  // A penalty that is not drawn is told by the loss.
  const penal = ids.has('R') && !scene.quiet.has('R');
  const ends = [
    ...(penal ? [places.penalty] : []),
    ...(['J', 'L', 'R'].some((id) => ids.has(id)) && !(penal && scene.step?.node === 'R') ? [places.loss] : []),
    ...places.labels.filter(({ unit }) => ids.has(labelId(names.layers, unit))),
  ];
  return [...units, ...blocks, ...ends, ...[...ids].flatMap(weightOf)];
}

interface NetworkViewProps {
  readonly shape: Network;
  readonly scene: Scene;
  /** In a hand all of it is in sight, whatever the step is about. */
  readonly whole: boolean;
  /** The quantity to be in sight when the view opens. */
  readonly kept: Ref | undefined;
  /** What a nudge does to every node. */
  readonly nudged: Nudged | undefined;
  /** The first wrong place of a mistake. */
  readonly ringed: WrongPlace | undefined;
  /** What the mistake makes of the numbers in the picture. */
  readonly struck: readonly Struck[];
}

export function NetworkView({ shape, scene, whole, kept, nudged, ringed, struck }: NetworkViewProps) {
  const { actions, session } = useApp();
  const words = useWords();
  const holder = useRef<HTMLDivElement>(null);
  const size = useSize(holder);
  const drawn = useRef<SVGSVGElement>(null);
  const { layers } = shape;
  const names = useMemo(() => networkNaming.networkNames(shape), [shape]);
  const { lesson, tape } = scene;
  const widest = useMemo(() => unitRoom(shape, { tape, lesson }), [shape, tape, lesson]);
  const places = useMemo(() => placeNetwork(shape, { ...roomOf(size), unitRoom: widest }), [shape, size, widest]);
  const drawing = { width: places.width + 2 * margin, height: places.height + 2 * margin + busRoom };
  const arrival = useArrival(scene.at, kept);
  // Another network, which is shown whole, is not nudged; a value is, when the lecture has come to it.
  const pushing = whole ? undefined : nudged;
  const boxes = focusPlaces(scene, places, names, arrival, pushing?.by ?? scene.step?.node);
  // All of it is meant before anything has been said of a part, and where nothing is pointed at.
  const meant = whole || (arrival === undefined && ((scene.at === 0 && !pushing) || boxes.length === 0));
  const camera = restingCamera(drawing, size, { boxes }, unit(), {
    text: smallestText,
    whole: meant,
    corner: size.width < tablet ? heldCorner : undefined,
    close: { below: tablet, text: pushing ? heldText : closeText },
    held: pushing && heldText,
  });
  const moving = useGestures(drawn, size.width > 0 && size.height > 0, places, movedToWhole(drawing, size, camera));
  const last = layers.length;
  const changeOf = (id: NodeId): Change | undefined =>
    scene.isComputed(valueRef(id)) ? pushing?.changes.get(id) : undefined;
  const press = useCallback(
    (ref: Ref) => () => actions.pin(session.store.getState().pinned === ref ? undefined : ref),
    [actions, session],
  );
  return (
    <div className="graph-holder" ref={holder} data-keys="graph">
      {size.width > 0 && size.height > 0 && (
        <svg
          ref={drawn}
          className="graph network"
          onClick={(event) => {
            const line = readRef((event.target as Element).closest('path[data-ref]')?.getAttribute('data-ref'));
            if (line !== undefined) press(line)();
          }}
          width={size.width}
          height={size.height}
          role="group"
          aria-label={words.views.network}
        >
          <g className="camera" style={{ transform: cameraTransform(camera, moving.moved, margin) }}>
            <LayerBackground scene={scene} places={places} names={names} />
            <Blocks scene={scene} places={places} names={names} />
            <LossPartials scene={scene} places={places} press={press} />
            <Weights scene={scene} places={places} names={names} pushed={pushing?.by} press={press} />
            {places.units.map((place) => {
              const { id, sum } = unitRefs(names, place);
              const common = { scene, place, id, press };
              const bias = place.unit === 0;
              const pushed = pushing?.by === id;
              const change = sum === undefined ? undefined : changeOf(id);
              if (place.form !== 'full')
                return <SmallUnit key={id} {...common} {...{ sum, bias, change, pushed }} form={place.form} />;
              if (sum === undefined) return <InputUnit key={id} {...common} bias={bias} pushed={pushed} />;
              return (
                <Unit
                  key={id}
                  {...common}
                  sum={sum}
                  change={change}
                  {...(place.layer === last && layers.at(-1) === 1 && { alias: 'h' })}
                />
              );
            })}
            <InputUnit
              scene={scene}
              place={places.loss}
              id="J"
              change={changeOf('J')}
              onLines={places.lossRooms.length > 0}
              press={press}
            />
            {!scene.quiet.has('R') && (
              <InputUnit scene={scene} place={places.penalty} id="R" change={changeOf('R')} press={press} bias />
            )}
            <SampleLabels scene={scene} places={places} layers={layers} press={press} />
            <MistakeMarks
              ringed={ringed}
              struck={struck.filter(({ node }) => layerOfUnit(node) > 0)}
              boxOf={(place) => ringBox(scene.graph, places, names, place)}
              size={smallestText}
            />
          </g>
        </svg>
      )}
      <ZoomTools moving={moving} fits={fitsWhole(drawing, size, camera)} />
    </div>
  );
}
