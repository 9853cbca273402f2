// A weight on its line: sign by line style, size by thickness; its number, what it is multiplied by, and its adjoint.
import { adjointRef, isKind, partialRef, targetOf, valueRef } from '../../engine/ref';
import { memo } from 'react';
import type { LaneText, Place, WeightPlace } from '../../draw/network';
import type { NodeId, Ref } from '../../engine';
import { type Scene, timesAhead } from '../../state';
import { numberMark, refMark, sameShown, shownOf, useWords } from '../marks';
import { Chip } from './Chip';
import { type WeightNames, passing } from './passing';
import { fittingNumber } from './fittingNumber';
import { Times } from './Times';
import { turned, pressed } from './unitParts';

interface WeightProps extends WeightNames {
  readonly scene: Scene;
  readonly place: WeightPlace;
  readonly press: (ref: Ref) => () => void;
}

/** Thickness from 1.2 for a weight of 0 to 5 for a large one. */
const thickness = (weight: number): number => 1.2 + 3.8 * (1 - Math.exp(-Math.abs(weight) / 1.2));

interface LineProps {
  readonly id: NodeId;
  readonly path: string;
  readonly weight: number;
  readonly apart: boolean;
  /** What the step does on it. */
  readonly state: string;
}

/** There are hundreds of lines, and a step changes few of them. */
export const WeightLine = memo(function WeightLine({ id, path, weight, state, apart }: LineProps) {
  return (
    <path
      className={`weight-line ${state}${weight < 0 ? ' negative' : ''}`}
      {...(!apart && { 'data-ref': valueRef(id) })}
      style={{ '--thick': thickness(weight) } as React.CSSProperties}
      d={path}
    />
  );
});

interface NumbersProps extends WeightProps {
  /** Where its numbers stand. */
  readonly label: Place;
  /** How they are written in a lane; absent: there because of the step or the reader, beside a unit. */
  readonly text: LaneText | undefined;
  /** Whether it is the input that is nudged. */
  readonly pushed?: boolean;
}

/** Beside a unit: two lines where there is room, else one with the newest number. */
const beside = (label: Place): LaneText => ({
  large: 17,
  small: 17,
  lines: label.h >= 40 ? [17, 37] : [label.h / 2 + 6],
});

interface Row {
  readonly ref: Ref;
  readonly className: string;
}

/** What stands on a line, from above: the weight, what it is multiplied by, its adjoint; the newest where there is room for fewer. */
function rowsOf(scene: Scene, { id, partial }: WeightNames, most: number): readonly Row[] {
  let rows: readonly Row[] = [
    { ref: valueRef(id), className: 'weight-value' },
    { ref: partial, className: 'weight-partial' },
    { ref: adjointRef(id), className: 'weight-adjoint' },
  ];
  // A contribution stands there until it has become a part of the adjoint.
  const { justWritten, step } = scene;
  if (
    justWritten !== undefined &&
    isKind(justWritten, 'contribution') &&
    step?.node === id &&
    !scene.isComputed(adjointRef(id))
  )
    rows = [...rows, { ref: justWritten, className: 'weight-adjoint' }];
  const there = rows.filter(({ ref }, i) => i === 0 || scene.isComputed(ref));
  return there.length <= most ? there : [...there.slice(0, most - 1), ...there.slice(-1)];
}

/** The local partial of the weighted sum by the unit that the line leaves, where there is room for what is said of it. */
function partialOn({ from, into, scene, text }: NumbersProps): Ref | undefined {
  const edge = scene.graph.node(from)?.out.find((each) => targetOf(each) === into);
  return edge === undefined || (text?.lines.length ?? 0) < 3 ? undefined : partialRef(edge);
}

/** Everything that the numbers show; what passes the line is a part of it. */
const shown = (props: NumbersProps): readonly unknown[] => {
  const { scene, id, partial } = props;
  return [
    turned(scene),
    timesAhead(scene, partialOn(props)),
    passing(scene, props),
    scene.step?.node === id ? scene.step.write : undefined,
    ...shownOf(scene, [valueRef(id), partial, adjointRef(id)]),
  ];
};

export const WeightNumbers = memo(function WeightNumbers(props: NumbersProps) {
  const { scene, label, id, partial, press } = props;
  const words = useWords();
  const { large, small, lines } = props.text ?? beside(label);
  const weight: Ref = valueRef(id);
  const middle = label.x + label.w / 2;
  const rows = rowsOf(scene, props, lines.length).map((row, i) => {
    const strong = turned(scene) ? row.className === 'weight-adjoint' : i === 0;
    const size = strong ? large : small;
    const text = fittingNumber(scene, row.ref, words.undefinedNumber, (label.w - 5) / size);
    return { ...row, size, text, y: label.y + (lines[i] ?? 0), strong };
  });
  const { justWritten, step } = scene;
  const state = passing(scene, props);
  // The partial by a unit is its weight.
  const isFresh = state === 'partial' || justWritten === adjointRef(id) || step?.node === id;
  const [first, last] = [rows[0], rows.at(-1)];
  const top = (first?.y ?? 0) - 0.82 * (first?.size ?? 0);
  const bottom = (last?.y ?? 0) + 0.27 * (last?.size ?? 0);
  const classes = [
    'weight',
    state,
    isFresh ? `fresh kind-${step?.kind ?? ''}` : '',
    props.text === undefined ? 'shown' : '',
    scene.isComputed(partial) ? 'kept' : '',
    props.pushed === true ? 'pushed' : '',
  ];
  return (
    <g
      className={classes.filter((each) => each !== '').join(' ')}
      {...refMark(scene, weight)}
      {...(!scene.apart && { 'data-node': id })}
      {...pressed(scene, weight, press)}
    >
      <Chip
        className="weight-room"
        x={middle}
        y={top}
        height={bottom - top}
        texts={rows.map(({ text, size }) => [text, size])}
        widest={label.w}
      />
      {rows.map(({ ref, className, text, y, size, strong }) => (
        <text
          key={ref}
          className={`${className}${strong ? ' strong' : ''}`}
          x={middle}
          y={y}
          textAnchor="middle"
          fontSize={size}
          {...numberMark(scene, ref)}
        >
          {text}
        </text>
      ))}
      <Times scene={scene} of={partialOn(props)} x={middle} y={bottom + 0.95 * small} size={small} />
    </g>
  );
}, sameShown(shown));
