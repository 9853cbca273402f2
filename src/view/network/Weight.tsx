// A weight on its line: sign by line style, size by thickness; its number and its adjoint beside it.
import { adjointRef, valueRef } from '../../engine/ref';
import { memo } from 'react';
import type { Line, Place, WeightPlace } from '../../draw/network';
import { refSpeech } from '../../draw/words';
import type { NodeId, Ref } from '../../engine';
import type { Scene } from '../../state';
import { numberMark, shortNumber, useWords } from '../marks';
import { type WeightNames, passing } from './passing';
import { fittingNumber } from './fittingNumber';

interface WeightProps extends WeightNames {
  readonly scene: Scene;
  readonly place: WeightPlace;
  readonly press: (ref: Ref) => () => void;
}

/** Thickness from 1.2 for a weight of 0 to 5 for a large one. */
const thickness = (weight: number): number => 1.2 + 3.8 * (1 - Math.exp(-Math.abs(weight) / 1.2));

interface LineProps {
  readonly id: NodeId;
  readonly line: Line;
  readonly weight: number;
  /** What the step does on it. */
  readonly state: string;
}

/** There are hundreds of lines, and a step changes few of them. */
export const WeightLine = memo(function WeightLine({ id, line, weight, state }: LineProps) {
  return (
    <line
      className={`weight-line ${state}${weight < 0 ? ' negative' : ''}`}
      data-ref={valueRef(id)}
      style={{ '--thick': thickness(weight) } as React.CSSProperties}
      {...line}
    />
  );
});

interface NumbersProps extends WeightProps {
  /** Where its numbers stand. */
  readonly label: Place;
  /** There because of the step or the reader: over lines that pass under it. */
  readonly shown?: boolean;
}

/** Lower than this there is room for one number: the newest. */
const roomForTwo = 40;
const lineHeight = 23;
/** The rim around numbers of so many signs stays as near to them as can be: units and other numbers are close by. */
const insetFor = (signs: number, width: number): number => Math.min(9, Math.max(3, width / 2 - 4.4 * signs - 2));

export function WeightNumbers(props: NumbersProps) {
  const { scene, label, shown = false, id, press } = props;
  const words = useWords();
  const weight: Ref = valueRef(id);
  const adjoint: Ref = adjointRef(id);
  const middle = label.x + label.w / 2;
  const isFresh = scene.fresh === adjoint || scene.step?.node === id;
  const known = scene.known(adjoint);
  const high = label.h >= roomForTwo;
  const textOf = (ref: Ref): string =>
    shown
      ? fittingNumber(scene, ref, words.undefinedNumber, high ? 7 : 6)
      : shortNumber(scene, ref, words.undefinedNumber);
  const one = { value: shown && !known, adjoint: shown && known && !high };
  const alone = one.value || one.adjoint;
  const inset = insetFor(Math.max(textOf(weight).length, known ? textOf(adjoint).length : 0), label.w);
  const room = alone
    ? { y: label.y + (label.h - lineHeight) / 2, height: lineHeight }
    : { y: label.y, height: label.h };
  return (
    <g
      className={`weight ${passing(scene, props)}${isFresh ? ' fresh' : ''}${shown ? ' shown' : ''}`}
      data-ref={weight}
      data-node={id}
      tabIndex={0}
      role="button"
      aria-label={refSpeech(weight, scene, scene.lang)}
      onClick={press(weight)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') press(weight)();
      }}
    >
      <rect className="weight-room" x={label.x + inset} width={label.w - 2 * inset} {...room} rx={alone ? 5 : 8} />
      {!one.adjoint && (
        <text className="weight-value" x={middle} y={room.y + 17} textAnchor="middle" {...numberMark(scene, weight)}>
          {textOf(weight)}
        </text>
      )}
      {!one.value && (
        <text
          className="weight-adjoint"
          x={middle}
          y={room.y + (alone ? 17 : 37)}
          textAnchor="middle"
          {...numberMark(scene, adjoint)}
        >
          {known ? textOf(adjoint) : ''}
        </text>
      )}
    </g>
  );
}
