// A unit in a small box: name and activation, then its weighted sum, and its delta as soon as that is known.
import { adjointRef, valueRef } from '../../engine/ref';
import { memo } from 'react';
import type { Form, Place } from '../../draw/network';
import { fittedNumber } from '../../draw/numbers';
import { deltaSign, type NameSpan, nameSpans, sumSign } from '../../draw/tex';
import type { NodeId, Ref } from '../../engine';
import type { Change, Scene } from '../../state';
import { numberMark, sameShown, shownOf, useWords } from '../marks';
import { afterSpans, Spans, spansWidth } from '../drawing';
import { fittingNumber } from './fittingNumber';
import { UnitBox } from './UnitBox';
import { slopeOf, turned, waiting } from './unitParts';

const size = 17;
/** What stays free at both edges of a box together, in units of the drawing. */
const edges = 8;
/** The space between a sign and its number, in units of the size of the type. */
const space = 0.25;
/** Room for a number in a stack: `−0.06413`. */
const mostRoom = 4.1;
/** Advance of the sign of a change, as a part of the size of the type. */
const changeSign = 0.83;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Spots {
  readonly name: Spot;
  readonly value: Spot;
  /** The sum, then the delta. */
  readonly more?: Spot;
}

/** Where the texts of each form stand in a box. */
const spots: Readonly<Record<Exclude<Form, 'full'>, (box: Place, hasMore: boolean) => Spots>> = {
  line: ({ w, h }) => ({
    name: { x: 7, y: h / 2 + 6, anchor: 'start' },
    value: { x: w - 7, y: h / 2 + 6, anchor: 'end' },
  }),
  stack: ({ w, h }, hasMore) => {
    const top = (h - (hasMore ? 61 : 40)) / 2;
    return {
      name: { x: w / 2, y: top + 16, anchor: 'middle' },
      value: { x: w / 2, y: top + 37, anchor: 'middle' },
      more: { x: w / 2, y: top + 58, anchor: 'middle' },
    };
  },
  table: ({ w, h }) => ({
    name: { x: 5, y: h / 2 + 6, anchor: 'start' },
    value: { x: 90, y: h / 2 + 6, anchor: 'end' },
    more: { x: w - 4, y: h / 2 + 6, anchor: 'end' },
  }),
};

/** One line has no room for the layer, which the column says. */
const short = (spans: readonly NameSpan[]): readonly NameSpan[] => spans.filter(({ script }) => script !== 'sup');

interface SmallUnitProps {
  readonly scene: Scene;
  readonly place: Place;
  readonly form: Exclude<Form, 'full'>;
  readonly id: NodeId;
  readonly sum?: NodeId | undefined;
  readonly bias?: boolean;
  /** What a nudge does to its activation, or whether it is what is nudged. */
  readonly change?: Change | undefined;
  readonly pushed?: boolean;
  readonly press: (ref: Ref) => () => void;
}

/** Whether the delta has taken the place of the weighted sum. */
const isBack = (scene: Scene, sum: NodeId | undefined): boolean =>
  sum !== undefined && turned(scene) && scene.isComputed(adjointRef(sum));

/** Everything that the box shows; which number it shows is a part of it. */
const shown = ({ scene, id, sum }: SmallUnitProps): readonly unknown[] => [
  isBack(scene, sum),
  scene.justWritten === slopeOf(id),
  ...shownOf(scene, [valueRef(id), adjointRef(id), ...(sum === undefined ? [] : [valueRef(sum), adjointRef(sum)])]),
];

export const SmallUnit = memo(function SmallUnit(props: SmallUnitProps) {
  const { scene, place, form, id, sum, bias = false, change, pushed = false, press } = props;
  const words = useWords();
  const value: Ref = valueRef(id);
  const at = spots[form](place, sum !== undefined);
  const inLine = form === 'table' || form === 'line';
  const spansOf = (spans: readonly NameSpan[]): readonly NameSpan[] => (inLine ? short(spans) : spans);
  const back = isBack(scene, sum);
  const more: Ref | undefined = sum === undefined ? undefined : back ? adjointRef(sum) : valueRef(sum);
  // The name above has the index; here the letter is enough.
  const sign = back ? deltaSign(scene.lesson.labels) : sumSign;
  const room = inLine ? 3.2 : Math.min(mostRoom, (place.w - edges) / size);
  // In a stack, sign and number of the last line share the width of the box.
  const beside = (width: number): number => (inLine ? room : Math.min(room, (place.w - edges - width) / size - space));
  const textOf = (ref: Ref, width = room): string => fittingNumber(scene, ref, words.undefinedNumber, width);
  return (
    <UnitBox {...{ scene, place, id, sum, bias, pushed, press }} small corner={inLine ? 5 : 8}>
      <text className="node-rule" x={at.name.x} y={at.name.y} textAnchor={at.name.anchor}>
        <Spans spans={spansOf(nameSpans(id, scene.lesson.labels))} size={size} />
      </text>
      <text
        className={`small-value${back ? '' : ' strong'}${waiting(scene, value)}`}
        x={at.value.x}
        y={at.value.y}
        textAnchor={at.value.anchor}
        fontSize={size}
        {...numberMark(scene, value)}
      >
        {textOf(value)}
      </text>
      {at.more !== undefined && change !== undefined && (
        <text className="node-change number" x={at.more.x} y={at.more.y} textAnchor={at.more.anchor} fontSize={size}>
          {`Δ ${fittedNumber(change.actual, beside(changeSign * size), words.undefinedNumber)}`}
        </text>
      )}
      {more !== undefined && at.more !== undefined && change === undefined && (
        <text
          className={`${back ? 'node-adjoint strong' : 'node-sum'}${waiting(scene, more)}`}
          x={at.more.x}
          y={at.more.y}
          textAnchor={at.more.anchor}
          fontSize={size}
          {...numberMark(scene, more)}
        >
          <Spans spans={sign} size={size} />
          <tspan {...afterSpans(sign, size)}> </tspan>
          {textOf(more, beside(spansWidth(sign, size)))}
        </text>
      )}
    </UnitBox>
  );
}, sameShown(shown));
