// A unit of a layered network: its name, its weighted sum, its activation, and its delta.
import { adjointRef, valueRef } from '../../engine/ref';
import type { Place } from '../../draw/network';
import { type NameSpan, nameSpans, refSpans } from '../../draw/tex';
import { formatNumber } from '../../draw/numbers';
import { refSpeech } from '../../draw/words';
import type { NodeId, Ref } from '../../engine';
import type { Network } from '../../lessons';
import { network, type Scene } from '../../state';
import { numberMark, shortNumber, useWords } from '../marks';
import { fittedSize } from '../graph';
import { afterSpans, Spans, spansWidth } from '../drawing';
import { unitClass } from './unitParts';

interface UnitProps {
  readonly scene: Scene;
  readonly place: Place;
  readonly id: NodeId;
  /** The weighted sum that the unit takes in: its adjoint is the delta. */
  readonly sum?: NodeId | undefined;
  readonly bias?: boolean;
  /** Another name that the lecture has for this unit: the output is h. */
  readonly alias?: string;
  readonly press: (ref: Ref) => () => void;
}

const text = { name: 20, value: 26, small: 17 } as const;
/** A box with less room for a long number. */
const narrow = 120;

/** Room in units of the drawing for ` = −0.0641` and the padding beside it. */
const numberRoom = 85;

/** The width that the longest line of a network's units needs. */
export const unitRoom = ({ layers }: Pick<Network, 'layers'>, naming: Pick<Scene, 'tape' | 'lesson'>): number =>
  Math.max(
    ...layers
      .slice(1)
      .map((count, i) => spansWidth(refSpans(adjointRef(network.sumId(i + 2, count)), naming), text.small)),
  ) + numberRoom;

function Row({
  scene,
  of: ref,
  spans,
  x,
  y,
  className,
}: {
  readonly scene: Scene;
  readonly of: Ref;
  readonly spans: readonly NameSpan[];
  readonly x: number;
  readonly y: number;
  readonly className: string;
}) {
  const words = useWords();
  const sizeOf = (number: string): number => fittedSize(spans, number, text.small, 2 * x - 2);
  const whole = shortNumber(scene, ref, words.undefinedNumber);
  // Beside a long name there is room for three digits.
  const number = sizeOf(whole) < text.small ? shortNumber(scene, ref, words.undefinedNumber, 3) : whole;
  const size = sizeOf(number);
  return (
    <text className={className} x={x} y={y} textAnchor="middle" data-ref={ref}>
      <Spans spans={spans} size={size} />
      <tspan fontSize={size} {...afterSpans(spans, size)}>
        {' = '}
      </tspan>
      <tspan fontSize={size} className="number" {...numberMark(scene, ref)}>
        {number}
      </tspan>
    </text>
  );
}

export function Unit({ scene, place, id, sum, bias = false, alias, press }: UnitProps) {
  const words = useWords();
  const { lesson, lang } = scene;
  const value: Ref = valueRef(id);
  const shown = shortNumber(scene, value, words.undefinedNumber);
  const long = shown.length > (place.w < narrow ? 4 : 7);
  const middle = place.w / 2;
  const rows = sum === undefined ? 0 : 2;
  const top = sum === undefined ? (place.h - 54) / 2 + 20 : 26;
  const name = nameSpans(id, lesson.labels);
  return (
    <g
      className={`node unit${unitClass(scene, id, sum, bias)}`}
      transform={`translate(${place.x} ${place.y})`}
      data-ref={value}
      data-node={id}
      tabIndex={0}
      role="button"
      aria-label={refSpeech(value, scene, lang)}
      onClick={press(value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') press(value)();
      }}
    >
      <rect className="node-box" width={place.w} height={place.h} rx={12} />
      <text className="node-rule" x={middle} y={top} textAnchor="middle">
        <Spans spans={name} size={text.name} />
        {alias !== undefined && (
          <tspan fontSize={text.name} {...afterSpans(name, text.name)}>
            {' = '}
            <tspan className="italic">{alias}</tspan>
          </tspan>
        )}
      </text>
      {sum !== undefined && (
        <Row
          scene={scene}
          of={valueRef(sum)}
          spans={nameSpans(sum, lesson.labels)}
          x={middle}
          y={48}
          className="node-sum"
        />
      )}
      <text
        className="node-value"
        x={middle}
        y={sum === undefined ? top + 32 : 78}
        textAnchor="middle"
        fontSize={long ? (place.w < narrow ? 18 : 20) : text.value}
        {...numberMark(scene, value)}
      >
        {shown}
      </text>
      {rows > 0 && sum !== undefined && (
        <>
          <line className="node-rule-line" x1={12} x2={place.w - 12} y1={87} y2={87} />
          <Row
            scene={scene}
            of={adjointRef(sum)}
            spans={refSpans(adjointRef(sum), scene)}
            x={middle}
            y={109}
            className="node-adjoint"
          />
        </>
      )}
      <title>{scene.number(value) === undefined ? '' : formatNumber(scene.number(value) ?? 0)}</title>
    </g>
  );
}
