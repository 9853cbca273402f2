// A unit in a small box: name and activation, then its weighted sum, its slope where there is room, and its delta.
import { adjointRef, valueRef } from '../../engine/ref';
import { memo } from 'react';
import type { Form, Place } from '../../draw/network';
import { fittedNumber } from '../../draw/numbers';
import { deltaSign, type NameSpan, nameSpans, sumSign } from '../../draw/tex';
import type { NodeId, Ref } from '../../engine';
import { type Change, type Scene, timesAhead } from '../../state';
import { NodeChange } from '../graph';
import { numberMark, sameShown, shownOf, useWords } from '../marks';
import { afterSpans, Spans, spansWidth } from '../drawing';
import { fittingNumber } from './fittingNumber';
import { Times } from './Times';
import { UnitBox } from './UnitBox';
import { alsoWritten } from './alsoWritten';
import { slopeOf, turned, waiting, wantedOf } from './unitParts';

const size = 17;
/** What stays free at both edges of a box together, in units of the drawing. */
const edges = 6;
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
  /** Of the numbers below the value. */
  readonly more: readonly Spot[];
}

/** The height of a box with three lines of text. */
const threeLines = 61;

/** Lines of text one under the other. */
const stacked = ({ w, h }: Place, lines: number): Spots => {
  const top = (h - 21 * lines + 2) / 2;
  const line = (i: number): Spot => ({ x: w / 2, y: top + 16 + 21 * i, anchor: 'middle' });
  return { name: line(0), value: line(1), more: [line(2), line(3)].slice(0, lines - 2) };
};

/** Where the texts of each form stand in a box. */
const spots: Readonly<Record<Exclude<Form, 'full'>, (box: Place, hasMore: boolean) => Spots>> = {
  line: ({ w, h }) => ({
    name: { x: 7, y: h / 2 + 6, anchor: 'start' },
    value: { x: w - 7, y: h / 2 + 6, anchor: 'end' },
    more: [],
  }),
  stack: (box, hasMore) => stacked(box, hasMore && box.h >= threeLines ? 3 : 2),
  tall: (box) => stacked(box, 4),
  table: ({ w, h }) => ({
    name: { x: 5, y: h / 2 + 6, anchor: 'start' },
    value: { x: 88, y: h / 2 + 6, anchor: 'end' },
    more: [{ x: w - 4, y: h / 2 + 6, anchor: 'end' }],
  }),
};

/** Whether all stands in one line. */
const isInLine = (form: Form): boolean => form === 'table' || form === 'line';

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
const isBack = (scene: Scene, sum: NodeId): boolean => turned(scene) && scene.isComputed(adjointRef(sum));

/** A number below the value, after its sign. */
interface Line {
  readonly of: Ref;
  readonly sign: readonly NameSpan[];
  readonly className: string;
  /** Whether it is what the lecture is about now, and the value is not. */
  readonly strong?: true;
}

/** The numbers of a unit below its value: the sum, then the delta; where there is room for two, the slope, too. */
function unitLines(scene: Scene, id: NodeId, sum: NodeId, form: Form): readonly Line[] {
  // The name above has the index; here the letter is enough.
  const ofSum: Line = { of: valueRef(sum), sign: sumSign, className: 'node-sum' };
  const sign = deltaSign(scene.lesson.labels);
  const ofSlope: Line = { of: slopeOf(id), sign: [], className: 'node-slope' };
  if (form !== 'tall') {
    // In the one line there is, what the step writes goes first.
    if (scene.justWritten === slopeOf(id)) return [ofSlope];
    if (scene.justWritten === adjointRef(id))
      return [{ of: adjointRef(id), sign: [], className: 'node-adjoint strong', strong: true }];
    return [isBack(scene, sum) ? { of: adjointRef(sum), sign, className: 'node-adjoint strong', strong: true } : ofSum];
  }
  const slope: readonly Line[] = scene.isComputed(slopeOf(id)) ? [ofSlope] : [];
  if (!turned(scene)) return [ofSum, ...slope];
  const of = wantedOf(scene, id, sum);
  return [...slope, { of, sign: of === adjointRef(sum) ? sign : [], className: 'node-adjoint strong', strong: true }];
}

/** What an input or a label gets back: what the step writes into it, else its adjoint once it is known. */
function inputLines(scene: Scene, id: NodeId): readonly Line[] {
  const of = alsoWritten(scene, id) ?? (scene.isComputed(adjointRef(id)) ? adjointRef(id) : undefined);
  return of === undefined ? [] : [{ of, sign: [], className: 'node-adjoint' }];
}

const linesOf = ({ scene, id, sum, form, change }: SmallUnitProps): readonly Line[] =>
  change !== undefined ? [] : sum === undefined ? inputLines(scene, id) : unitLines(scene, id, sum, form);

/** Everything that the box shows; which numbers it shows is a part of it. */
const shown = (props: SmallUnitProps): readonly unknown[] => {
  const { scene, id, sum, form } = props;
  const slope = form === 'tall' ? [slopeOf(id)] : [];
  return [
    scene.justWritten === slopeOf(id),
    alsoWritten(scene, id),
    ...slope.map((ref) => timesAhead(scene, ref)),
    ...linesOf(props).flatMap(({ of }) => [of, of === scene.justWritten]),
    ...shownOf(scene, [
      valueRef(id),
      adjointRef(id),
      ...(sum === undefined ? [] : [valueRef(sum), adjointRef(sum), ...slope]),
    ]),
  ];
};

/** Room for a number after a sign of such a width, in units of the size of the type: in a stack both share the box. */
function roomAfter(width: number, { form, place }: Pick<SmallUnitProps, 'form' | 'place'>): number {
  if (isInLine(form)) return 3.2;
  const room = (place.w - edges - width) / size;
  return Math.min(mostRoom, width === 0 ? room : room - space);
}

/** What a nudge does to the activation; where there is room, what its derivative predicts, too. */
function ChangeLine(props: SmallUnitProps & { readonly change: Change; readonly spots: readonly Spot[] }) {
  const { place, change, spots: free } = props;
  const words = useWords();
  const [first, second] = free;
  if (first === undefined) return null;
  if (second !== undefined)
    return <NodeChange change={change} x={first.x} y={first.y} size={size} width={place.w - edges} />;
  return (
    <text className="node-change number" x={first.x} y={first.y} textAnchor={first.anchor} fontSize={size}>
      {`Δ ${fittedNumber(change.actual, roomAfter(changeSign * size, props), words.undefinedNumber)}`}
    </text>
  );
}

/** A number below the value. */
function NumberLine(props: SmallUnitProps & { readonly line: Line; readonly spot: Spot }) {
  const { scene, line, spot } = props;
  const { of, sign, className } = line;
  const words = useWords();
  return (
    <text
      className={`${className}${waiting(scene, of)}`}
      x={spot.x}
      y={spot.y}
      textAnchor={spot.anchor}
      fontSize={size}
      {...numberMark(scene, of)}
    >
      {sign.length > 0 && (
        <>
          <Spans spans={sign} size={size} />
          <tspan {...afterSpans(sign, size)}> </tspan>
        </>
      )}
      {fittingNumber(scene, of, words.undefinedNumber, roomAfter(spansWidth(sign, size), props))}
    </text>
  );
}

/** What stands at the place of the value: where there is no other room, what the step writes. */
function firstOf({ scene, id }: SmallUnitProps, lines: readonly Line[], room: number): Line {
  const [line] = lines;
  const isFresh = line !== undefined && line.of === scene.justWritten;
  if (room === 0 && isFresh) return line;
  const isStrong = !lines.some(({ strong }) => strong);
  return { of: valueRef(id), sign: [], className: `small-value${isStrong ? ' strong' : ''}` };
}

export const SmallUnit = memo(function SmallUnit(props: SmallUnitProps) {
  const { scene, place, form, id, sum, bias = false, change, pushed = false, press } = props;
  const lines = linesOf(props);
  const at = spots[form](place, sum !== undefined || lines.length > 0);
  const name = nameSpans(id, scene.lesson.labels);
  // The slope is not there yet.
  const free = form === 'tall' && lines.length < at.more.length ? at.more.at(-1) : undefined;
  return (
    <UnitBox {...{ scene, place, id, sum, bias, pushed, press }} small corner={isInLine(form) ? 5 : 8}>
      <text className="node-rule" x={at.name.x} y={at.name.y} textAnchor={at.name.anchor}>
        <Spans spans={isInLine(form) ? short(name) : name} size={size} />
      </text>
      <NumberLine {...props} line={firstOf(props, lines, at.more.length)} spot={at.value} />
      {change !== undefined && <ChangeLine {...props} change={change} spots={at.more} />}
      {lines.map((line, i) => {
        const spot = at.more[i];
        return spot !== undefined && <NumberLine key={line.of} {...props} line={line} spot={spot} />;
      })}
      {free !== undefined && change === undefined && (
        <Times scene={scene} of={slopeOf(id)} x={free.x} y={free.y} size={size} />
      )}
    </UnitBox>
  );
}, sameShown(shown));
