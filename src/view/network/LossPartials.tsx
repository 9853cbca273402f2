// What the loss keeps on its lines from the outputs: the local partial of the loss by each.
import { memo } from 'react';
import { unitId } from '../../engine/networkNames';
import type { NetworkPlaces } from '../../draw/network';
import type { Ref } from '../../engine';
import { type Scene, timesAhead } from '../../state';
import { numberMark, refMark, sameShown, shownOf, useWords } from '../marks';
import { Chip } from './Chip';
import { fittingNumber } from './fittingNumber';
import { Times } from './Times';
import { partialInto } from './lossPartial';
import { pressed } from './unitParts';

const size = 17.5;

interface LossPartialsProps {
  readonly scene: Scene;
  readonly places: NetworkPlaces;
  readonly press: (ref: Ref) => () => void;
}

/** Everything that the lines show. */
function shown({ scene, places }: LossPartialsProps): readonly unknown[] {
  const refs = places.lossRooms.flatMap((_, i) => partialInto(scene, unitId(places.columns.length, i + 1)) ?? []);
  return [...refs.map((ref) => timesAhead(scene, ref)), ...shownOf(scene, refs)];
}

export const LossPartials = memo(function LossPartials({ scene, places, press }: LossPartialsProps) {
  const words = useWords();
  const last = places.columns.length;
  return places.lossRooms.map((room, i) => {
    const ref = partialInto(scene, unitId(last, i + 1));
    if (ref === undefined) return null;
    if (!scene.isComputed(ref))
      // Over the line.
      return <Times key={ref} scene={scene} of={ref} x={room.x + room.w / 2} y={room.y + 4} size={size} />;
    const text = fittingNumber(scene, ref, words.undefinedNumber, (room.w - 4) / size);
    const middle = room.x + room.w / 2;
    return (
      <g
        key={ref}
        className={`weight kept${scene.justWritten === ref ? ' fresh kind-partial' : ''}`}
        {...refMark(scene, ref)}
        {...pressed(scene, ref, press)}
      >
        <Chip className="weight-room" x={middle} y={room.y} height={room.h} texts={[[text, size]]} widest={room.w} />
        <text
          className="weight-partial"
          x={middle}
          y={room.y + 18}
          textAnchor="middle"
          fontSize={size}
          {...numberMark(scene, ref)}
        >
          {text}
        </text>
      </g>
    );
  });
}, sameShown(shown));
