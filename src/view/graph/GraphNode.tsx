// A node: its name and rule, its value large, a line, its adjoint; slots for contributions where several edges feed it.
import { adjointRef, tangentRef, valueRef } from '../../engine/ref';
import type { Box } from '../../draw/geometry';
import { memo, useMemo } from 'react';
import { nodeRuleSpans } from '../../draw/tex';
import { refSpeech } from '../../draw/words';
import type { NodeId, Ref } from '../../engine';
import type { Change, Scene } from '../../state';
import { contributionsTo, numberMark, quantityMark, quantityText, shortNumber, useQuantity, useWords } from '../marks';
import { NodeChange } from './NodeChange';
import { changeHeight, fittedSize, slotSize, slotsOf, textSize, wantedSpans } from './sizes';
import { afterSpans, Spans } from '../drawing';

interface GraphNodeProps {
  readonly scene: Scene;
  readonly id: NodeId;
  readonly box: Box;
  readonly tabbable: boolean;
  /** What a nudge does to the node, where there is one. */
  readonly change: Change | undefined;
}

/** Advance of a digit, as a part of the size of its type. */
const digitWidth = 0.58;

/** Long numbers are set smaller, so that they stay inside their box. */
const slotTextSize = (text: string, width: number): number =>
  Math.min(textSize.slot, (width - 4) / (digitWidth * Math.max(1, text.length)));
const valueSize = (text: string): number => (text.length <= 8 ? textSize.value : text.length <= 11 ? 23 : 19);

/** The slot of one contribution. */
function Slot({
  of: ref,
  x,
  y,
  width,
  plus,
}: {
  readonly of: Ref;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Whether it is added to the one before. */
  readonly plus: boolean;
}) {
  const words = useWords();
  const quantity = useQuantity(ref);
  const { known, fresh } = quantity;
  const text = known ? quantityText(quantity, words.undefinedNumber) : '';
  return (
    <g className={`slot${known ? ' known' : ''}${fresh ? ' fresh' : ''}`}>
      <rect x={x} y={y} width={width} height={24} rx={6} />
      {plus && (
        <text className="slot-plus" x={x - slotSize.gap / 2} y={y + 18} textAnchor="middle">
          +
        </text>
      )}
      <text
        x={x + width / 2}
        y={y + 18}
        textAnchor="middle"
        fontSize={slotTextSize(text, width)}
        {...quantityMark(quantity)}
      >
        {text}
      </text>
    </g>
  );
}

function Slots({ refs, y, width }: { readonly refs: readonly Ref[]; readonly y: number; readonly width: number }) {
  const gap = slotSize.gap;
  const slot = Math.min(slotSize.most, (width - slotSize.beside - gap * (refs.length - 1)) / refs.length);
  const left = (width - slot * refs.length - gap * (refs.length - 1)) / 2;
  return refs.map((ref, i) => {
    const x = left + i * (slot + gap);
    return <Slot key={ref} of={ref} x={x} y={y} width={slot} plus={i > 0} />;
  });
}

export const GraphNode = memo(function GraphNode({ scene, id, box, tabbable, change }: GraphNodeProps) {
  const words = useWords();
  const { graph, tape, lesson, step, lang, fresh } = scene;
  const node = graph.node(id);
  const rule = useMemo(() => nodeRuleSpans(graph, id, lesson.labels), [graph, id, lesson]);
  const derivative = useMemo(() => wantedSpans(tape, id, lesson.labels), [tape, id, lesson]);
  if (node === undefined) return null;
  const value: Ref = valueRef(id);
  const wanted: Ref = tape.mode === 'forward' ? tangentRef(id) : adjointRef(id);
  const hasWanted = tape.bornAt(wanted) !== undefined;
  const slots = slotsOf(tape, id);
  const { got, of, sum } = contributionsTo(scene, id);
  const summing = of > 1 && got > 0 && !scene.known(wanted);
  const isFresh = fresh !== undefined && step?.node === id && step.kind !== 'partial';
  const state = [
    isFresh ? `fresh kind-${step.kind}` : '',
    step?.reads.includes(value) === true ? 'read-value' : '',
    step?.reads.includes(wanted) === true ? 'read-adjoint' : '',
    scene.beat.look?.some((ref) => ref === value || ref === wanted) === true ? 'look' : '',
    node.op === 'input' ? 'input' : '',
  ].join(' ');
  const valueText = shortNumber(scene, value, words.undefinedNumber);
  const adjointText = summing
    ? `${sum} (${words.partialSum(got, of)})`
    : shortNumber(scene, wanted, words.undefinedNumber);
  const adjointSize = fittedSize(derivative, adjointText, textSize.adjoint, box.w - 8);
  const middle = box.w / 2;
  const lower = change === undefined ? 0 : changeHeight;
  return (
    <g
      className={`node ${state}`}
      transform={`translate(${box.x} ${box.y})`}
      data-ref={value}
      data-node={id}
      tabIndex={tabbable ? 0 : -1}
      role="button"
      aria-label={refSpeech(value, scene, lang)}
    >
      <rect className="node-box" width={box.w} height={box.h} rx={12} />
      <text className="node-rule" x={middle} y={27} textAnchor="middle">
        <Spans spans={rule} size={textSize.rule} />
      </text>
      <text
        className="node-value"
        x={middle}
        y={62}
        textAnchor="middle"
        fontSize={valueSize(valueText)}
        {...numberMark(scene, value)}
      >
        {valueText}
      </text>
      {change !== undefined && scene.number(value) !== undefined && <NodeChange change={change} x={middle} y={86} />}
      {hasWanted && (
        <>
          <line className="node-rule-line" x1={14} x2={box.w - 14} y1={75 + lower} y2={75 + lower} />
          <text
            className="node-adjoint"
            x={middle}
            y={98 + lower}
            textAnchor="middle"
            fontSize={adjointSize}
            data-ref={wanted}
          >
            <Spans spans={derivative} size={adjointSize} />
            <tspan fontSize={adjointSize} {...afterSpans(derivative, adjointSize)}>
              {' = '}
            </tspan>
            <tspan fontSize={adjointSize} className="number" {...(summing ? {} : numberMark(scene, wanted))}>
              {adjointText}
            </tspan>
          </text>
        </>
      )}
      {slots.length > 0 && <Slots refs={slots} y={108 + lower} width={box.w} />}
    </g>
  );
});
