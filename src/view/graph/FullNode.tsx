// A node with room: its rule, and large what the lecture is about: first its value, then its derivative over its slots.
import { valueRef } from '../../engine/ref';
import { memo, useMemo } from 'react';
import type { Box } from '../../draw/geometry';
import { type Phase, numberWidth } from '../../draw/graph';
import { nameSpans, nodeRuleSpans } from '../../draw/tex';
import type { NodeId, Ref } from '../../engine';
import type { Change, Scene } from '../../state';
import { numberMark, quantityOf, useWords } from '../marks';
import { Fraction, fractionWidth, Spans, spansWidth } from '../drawing';
import { fittedNumber } from './fitted';
import { NodeChange } from './NodeChange';
import { NodeSlots } from './NodeSlots';
import { changeHeight, nodeShape, slotSize, slotsOf, textSize, wantedOf, wantedSpans } from './sizes';

export interface NodeBodyProps {
  readonly scene: Scene;
  readonly id: NodeId;
  readonly box: Box;
  readonly phase: Phase;
  /** What a nudge does to the node, where there is one. */
  readonly change: Change | undefined;
}

/** Between a rule and the small value beside it. */
const gap = 14;
const air = 10;

/** The line at the top: the rule, and beside it the value where something else is large. */
function Head({
  scene,
  id,
  width,
  withValue,
}: {
  readonly scene: Scene;
  readonly id: NodeId;
  readonly width: number;
  readonly withValue: boolean;
}) {
  const words = useWords();
  const { graph, lesson } = scene;
  const rule = useMemo(() => nodeRuleSpans(graph, id, lesson.labels), [graph, id, lesson]);
  const name = useMemo(() => nameSpans(id, lesson.labels), [id, lesson]);
  const value: Ref = valueRef(id);
  if (!withValue)
    return (
      <text className="node-rule" x={width / 2} y={nodeShape.ruleLine} textAnchor="middle">
        <Spans spans={rule} size={textSize.rule} />
      </text>
    );
  const room = width - 2 * air - gap;
  const wanted = { room: room - spansWidth(name, textSize.rule), size: textSize.small, least: textSize.least };
  const { text, size } = fittedNumber(quantityOf(scene, value), words.undefinedNumber, wanted);
  const number = numberWidth(text, 'bold') * size;
  const head = spansWidth(rule, textSize.rule) + number <= room ? rule : name;
  const left = (width - spansWidth(head, textSize.rule) - gap - number) / 2;
  return (
    <>
      <text className="node-rule" x={left} y={nodeShape.ruleLine}>
        <Spans spans={head} size={textSize.rule} />
      </text>
      <text
        className="node-value number"
        x={width - left}
        y={nodeShape.ruleLine}
        textAnchor="end"
        fontSize={size}
        {...numberMark(scene, value)}
      >
        {text}
      </text>
    </>
  );
}

/** The derivative that is wanted, large; a quiet dash until it is known. */
function Wanted({
  scene,
  id,
  width,
  y,
}: {
  readonly scene: Scene;
  readonly id: NodeId;
  readonly width: number;
  readonly y: number;
}) {
  const words = useWords();
  const { tape, lesson } = scene;
  const spans = useMemo(() => wantedSpans(tape, id, lesson.labels), [tape, id, lesson]);
  const ref = wantedOf(tape, id);
  const known = scene.isComputed(ref);
  const name = fractionWidth(spans, textSize.fraction);
  const middle = Math.max(0.27 * width, air + name / 2);
  const from = middle + name / 2 + air;
  const room = width - air - from;
  const { text, size } = fittedNumber(quantityOf(scene, ref), words.undefinedNumber, {
    room,
    size: textSize.large,
    least: textSize.least,
  });
  const half = (numberWidth(text, 'bold') * size) / 2;
  const x = Math.max(from + half, Math.min(0.63 * width, width - air - half));
  return (
    <g className={known ? 'node-adjoint' : 'node-adjoint waiting'} data-ref={ref}>
      <Fraction spans={spans} size={textSize.fraction} x={middle} y={y} />
      <text
        className="number"
        x={x}
        y={y + 0.35 * size}
        textAnchor="middle"
        fontSize={size}
        {...numberMark(scene, ref)}
      >
        {text}
      </text>
    </g>
  );
}

export const FullNode = memo(function FullNode({ scene, id, box, phase, change }: NodeBodyProps) {
  const words = useWords();
  const { tape } = scene;
  const value: Ref = valueRef(id);
  const hasWanted = tape.availableAt(wantedOf(tape, id)) !== undefined;
  const turned = phase === 'adjoint' && hasWanted;
  const slots = turned ? slotsOf(tape, id) : [];
  const lower = change === undefined ? 0 : changeHeight;
  const foot = slots.length > 0 ? slotSize.row : 0;
  const middle = (nodeShape.head + box.h - lower - foot) / 2;
  const size = phase === 'value' ? textSize.large : textSize.medium;
  const wanted = { room: box.w - 2 * air, size, least: textSize.least };
  const shown = fittedNumber(quantityOf(scene, value), words.undefinedNumber, wanted);
  return (
    <>
      <Head scene={scene} id={id} width={box.w} withValue={turned} />
      <line className="node-rule-line" x1={14} x2={box.w - 14} y1={nodeShape.head} y2={nodeShape.head} />
      {turned ? (
        <Wanted scene={scene} id={id} width={box.w} y={middle} />
      ) : (
        <text
          className={scene.isComputed(value) ? 'node-value number' : 'node-value number waiting'}
          x={box.w / 2}
          y={middle + 0.35 * shown.size}
          textAnchor="middle"
          fontSize={shown.size}
          {...numberMark(scene, value)}
        >
          {shown.text}
        </text>
      )}
      {change !== undefined && scene.number(value) !== undefined && (
        <NodeChange change={change} x={box.w / 2} y={box.h - foot - lower + 14} />
      )}
      {slots.length > 0 && <NodeSlots refs={slots} y={box.h - foot} width={box.w} />}
    </>
  );
});
