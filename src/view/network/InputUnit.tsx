// A box without a weighted sum: an input, a bias, the label, the loss, the penalty: name, value, and its adjoint once it is known.
import { adjointRef, valueRef } from '../../engine/ref';
import { memo } from 'react';
import type { Place } from '../../draw/network';
import { nameSpans } from '../../draw/tex';
import type { NodeId, Ref } from '../../engine';
import type { Scene } from '../../state';
import { numberMark, sameShown, shownOf, useWords } from '../marks';
import { Spans } from '../drawing';
import { fittingNumber } from './fittingNumber';
import { UnitBox } from './UnitBox';
import { LargeNumber } from './UnitLine';
import { slopeOf } from './unitParts';

interface InputUnitProps {
  readonly scene: Scene;
  readonly place: Place;
  readonly id: NodeId;
  readonly bias?: boolean;
  readonly press: (ref: Ref) => () => void;
}

/** Heights of the lines, and where the base line stands in each. */
const lines = { name: [27, 20], value: [29, 25], adjoint: [22, 18] } as const;
const size = { name: 20, value: 25, adjoint: 17.5 } as const;

/** Everything that the box shows. */
const shown = ({ scene, id }: InputUnitProps): readonly unknown[] => [
  scene.justWritten === slopeOf(id),
  ...shownOf(scene, [valueRef(id), adjointRef(id)]),
];

export const InputUnit = memo(function InputUnit({ scene, place, id, bias = false, press }: InputUnitProps) {
  const words = useWords();
  const adjoint: Ref = adjointRef(id);
  const known = scene.isComputed(adjoint);
  const middle = place.w / 2;
  const height = lines.name[0] + lines.value[0] + (known ? lines.adjoint[0] : 0);
  const top = (place.h - height) / 2;
  return (
    <UnitBox scene={scene} place={place} id={id} bias={bias} press={press}>
      <text className="node-rule" x={middle} y={top + lines.name[1]} textAnchor="middle">
        <Spans spans={nameSpans(id, scene.lesson.labels)} size={size.name} />
      </text>
      <LargeNumber
        scene={scene}
        of={valueRef(id)}
        x={middle}
        y={top + lines.name[0] + lines.value[1]}
        className="node-value"
        width={place.w - 12}
        size={size.value}
      />
      {known && (
        <text
          className="node-adjoint"
          x={middle}
          y={top + lines.name[0] + lines.value[0] + lines.adjoint[1]}
          textAnchor="middle"
          fontSize={size.adjoint}
          {...numberMark(scene, adjoint)}
        >
          {fittingNumber(scene, adjoint, words.undefinedNumber, (place.w - 10) / size.adjoint)}
        </text>
      )}
    </UnitBox>
  );
}, sameShown(shown));
