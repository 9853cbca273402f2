// The training on the stage: the network itself learns, its lines grow, its numbers run, and its output is a large picture.
import { useMemo, useRef } from 'react';
import { placeLearning } from '../../../draw/learning';
import { formatNumber } from '../../../draw/numbers';
import { networkName } from '../../../engine/networkNames';
import type { TrainingStatus } from '../../../state';
import { useFigure, useScene, useSize, useAllWords } from '../../marks';
import { unit } from '../../drawing';
import { LearningLines } from './LearningLines';
import { LearningUnit } from './LearningUnit';
import { Surface } from './Surface';
import { useReturn } from './useReturn';
import './learning.css';

const digits = 3;

/** What is said of the training, large enough for a hall. */
function LearningHead({ learnt }: { readonly learnt: TrainingStatus }) {
  const { training, undefinedNumber } = useAllWords();
  const { loss, right, rows, at } = learnt;
  return (
    <p className="learning-head">
      <b className="num" translate="no">{`J = ${formatNumber(loss, { digits, undefinedWord: undefinedNumber })}`}</b>
      <span>{training.updates(at)}</span>
      {right !== undefined && <span>{training.right(right, rows.length)}</span>}
    </p>
  );
}

function LearningNetwork({ learnt, pictured }: { readonly learnt: TrainingStatus; readonly pictured: boolean }) {
  const words = useAllWords().training;
  const holder = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(holder);
  const layers = useScene((scene) => scene.lesson.layers);
  const ids = learnt.weights.map(({ id }) => id).join(' ');
  const places = useMemo(() => {
    const weights = ids.split(' ').flatMap((id) => {
      const name = networkName(id);
      return name?.kind === 'weight' ? [name] : [];
    });
    return placeLearning(layers ?? [], weights, { width, height, unit: unit(), picture: pictured });
  }, [layers, ids, width, height, pictured]);
  const { picture } = places;
  return (
    <div className="learning-network" ref={holder}>
      {width > 0 && height > 0 && (
        <>
          <svg role="img" aria-label={words.network(learnt.at)} width={width} height={height}>
            <LearningLines lines={places.lines} learnt={learnt} />
          </svg>
          {places.units.map((place) => (
            <LearningUnit key={`${place.layer} ${place.unit}`} place={place} named={places.named} />
          ))}
          {picture !== undefined && (
            <div
              className="learning-picture"
              style={{ left: picture.x, top: picture.y, width: picture.w, height: picture.h }}
            >
              <Surface learnt={learnt} />
            </div>
          )}
        </>
      )}
    </div>
  );
}

export function LearningScene() {
  const training = useFigure('training');
  const surface = useFigure('surface');
  // The link may leave the panel away.
  useReturn();
  if (training === undefined) return null;
  return (
    <div className="learning">
      <LearningHead learnt={training.status} />
      <LearningNetwork learnt={training.status} pictured={surface !== undefined} />
    </div>
  );
}
