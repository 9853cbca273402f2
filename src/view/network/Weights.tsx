// The weights of the drawing by layers: all lines, and the numbers of all or of those that count now.
import { sumId, thetaId, unitId } from '../../engine/networkNames';
import { valueRef } from '../../engine/ref';
import { useMemo } from 'react';
import type { NetworkPlaces } from '../../draw/network';
import type { NodeId, Ref } from '../../engine';
import type { Scene } from '../../state';
import { type NetworkNames, networkNaming } from '../../lessons';
import { useLit } from '../marks';
import { passing, shownWeights, type Weighed } from './passing';
import { WeightLine, WeightNumbers } from './Weight';

interface WeightsProps {
  readonly scene: Scene;
  readonly places: NetworkPlaces;
  readonly names: NetworkNames;
  /** The input that is nudged. */
  readonly pushed: NodeId | undefined;
  readonly press: (ref: Ref) => () => void;
}

const keyOf = ({ place: { layer, from, to } }: Weighed): string => `${layer} ${from} ${to}`;

/** What is lit is followed here, so that a pointer on its way draws nothing else anew. */
function NumbersInPlace({
  scene,
  weights,
  press,
}: Pick<WeightsProps, 'scene' | 'press'> & { readonly weights: readonly Weighed[] }) {
  const lit = useLit();
  return shownWeights(weights, scene, lit).map(({ atTarget, ...weight }) => (
    <WeightNumbers
      key={keyOf(weight)}
      {...weight}
      scene={scene}
      label={atTarget ? weight.place.atTarget : weight.place.label}
      text={undefined}
      press={press}
    />
  ));
}

export function Weights({ scene, places, names, pushed, press }: WeightsProps) {
  const weights = useMemo(
    () =>
      places.weights.map((place): Weighed => ({
        place,
        id: thetaId(names, place.layer, place.to, place.from),
        from: unitId(place.layer, place.from),
        into: sumId(place.layer + 1, place.to),
        partial: networkNaming.weightPartial(names, place.layer, place.to, place.from),
      })),
    [places, names],
  );
  return (
    <>
      {weights.map((weight) => (
        <WeightLine
          key={keyOf(weight)}
          id={weight.id}
          path={weight.place.path}
          apart={scene.apart}
          weight={scene.run.at(valueRef(weight.id))}
          state={`${passing(scene, weight)}${scene.isComputed(weight.partial) ? ' kept' : ''}`}
        />
      ))}
      {places.labelled ? (
        weights.map((weight) => (
          <WeightNumbers
            key={keyOf(weight)}
            {...weight}
            scene={scene}
            label={weight.place.label}
            text={places.laneText}
            pushed={weight.id === pushed}
            press={press}
          />
        ))
      ) : (
        <NumbersInPlace scene={scene} weights={weights} press={press} />
      )}
    </>
  );
}
