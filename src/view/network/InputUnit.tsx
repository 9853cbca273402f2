// A box without a weighted sum: an input, a bias, the label, the loss, the penalty: name, value, and its adjoint once it is known.
import { adjointRef, isKind, nodeOf, valueRef } from '../../engine/ref';
import { memo } from 'react';
import type { Place } from '../../draw/network';
import { nameSpans, refSpans } from '../../draw/tex';
import type { NodeId, Ref } from '../../engine';
import type { Change, Scene } from '../../state';
import { numberMark, sameShown, shownOf, useWords } from '../marks';
import { Spans } from '../drawing';
import { fittingNumber } from './fittingNumber';
import { UnitBox } from './UnitBox';
import { alsoWritten } from './alsoWritten';
import { ChangeFace, type NamedLine } from './ChangeFace';
import { LargeNumber, NamedNumber } from './UnitLine';

interface InputUnitProps {
  readonly scene: Scene;
  readonly place: Place;
  readonly id: NodeId;
  readonly bias?: boolean;
  /** What a nudge does to its value, or whether it is what is nudged. */
  readonly change?: Change | undefined;
  readonly pushed?: boolean;
  /** Whether what the loss keeps of its outputs stands on its lines. */
  readonly onLines?: boolean;
  readonly press: (ref: Ref) => () => void;
}

interface LastLineProps {
  readonly scene: Scene;
  readonly of: Ref;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Heights of the lines, and where the base line stands in each. */
const lines = { name: [27, 20], value: [29, 25], adjoint: [22, 18] } as const;
const size = { name: 20, value: 25, adjoint: 17.5 } as const;

/** Everything that the box shows. */
const shown = ({ scene, id, onLines }: InputUnitProps): readonly unknown[] => [
  alsoWritten(scene, id, onLines),
  ...shownOf(scene, [valueRef(id), adjointRef(id)]),
];

/** Under the value: what the step writes into the box, else the adjoint once it is known. */
function LastLine({ scene, of: ref, x, y, width }: LastLineProps) {
  const words = useWords();
  if (isKind(ref, 'value')) {
    const spans = nameSpans(nodeOf(ref), scene.lesson.labels);
    const line = { scene, x, y, width, spans, size: size.adjoint };
    return <NamedNumber {...line} of={ref} className="node-sum" />;
  }
  return (
    <text
      className={isKind(ref, 'partial') ? 'weight-partial' : 'node-adjoint'}
      x={x}
      y={y}
      textAnchor="middle"
      fontSize={size.adjoint}
      {...numberMark(scene, ref)}
    >
      {fittingNumber(scene, ref, words.undefinedNumber, width / size.adjoint)}
    </text>
  );
}

/** A quantity of the box with its name. */
function namedLine(scene: Scene, of: Ref): NamedLine {
  const className = isKind(of, 'value') ? 'node-sum' : isKind(of, 'partial') ? 'weight-partial' : 'node-adjoint';
  return { of, spans: refSpans(of, scene), className };
}

export const InputUnit = memo(function InputUnit(props: InputUnitProps) {
  const { scene, place, id, bias = false, change, pushed = false, onLines = false, press } = props;
  const adjoint: Ref = adjointRef(id);
  const also = alsoWritten(scene, id, onLines);
  const last = also ?? (scene.isComputed(adjoint) ? adjoint : undefined);
  if (change !== undefined) {
    const fresh = also ?? (scene.justWritten === adjoint ? adjoint : undefined);
    const lines = [valueRef(id), ...(fresh === undefined ? [] : [fresh])].map((of) => namedLine(scene, of));
    return (
      <UnitBox scene={scene} place={place} id={id} bias={bias} onLines={onLines} press={press}>
        <ChangeFace scene={scene} place={place} change={change} lines={lines} />
      </UnitBox>
    );
  }
  const middle = place.w / 2;
  const height = lines.name[0] + lines.value[0] + (last === undefined ? 0 : lines.adjoint[0]);
  const top = (place.h - height) / 2;
  return (
    <UnitBox {...{ scene, place, id, bias, pushed, onLines, press }}>
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
      {last !== undefined && (
        <LastLine
          scene={scene}
          of={last}
          x={middle}
          y={top + lines.name[0] + lines.value[0] + lines.adjoint[1]}
          width={place.w - 10}
        />
      )}
    </UnitBox>
  );
}, sameShown(shown));
