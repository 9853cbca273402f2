// The head of a compact node: its operation, and its name where it has one, and while it is at work.
import { useMemo } from 'react';
import { nameSpans, operationSpans } from '../../draw/tex';
import type { NodeId } from '../../engine';
import type { Scene } from '../../state';
import { Spans, spansWidth } from '../drawing';
import { air } from './compactNumber';
import type { Style } from './style';

interface CompactHeadProps {
  readonly scene: Scene;
  readonly id: NodeId;
  readonly width: number;
  readonly style: Style;
  /** Whether the step writes or reads it. */
  readonly atWork: boolean;
}

/** An operation may be smaller than a number, so that it stays clear of the border, and an index of the number. */
const sizeOf = (style: Style): number => Math.min(style.text, 0.9 * style.line);

/** The room that operation and name need beside each other. */
export function headWidth({ graph, lesson }: Scene, id: NodeId, style: Style): number {
  const size = sizeOf(style);
  return spansWidth(operationSpans(graph, id), size) + spansWidth(nameSpans(id, lesson.labels), size) + 4.5 * air;
}

export function CompactHead({ scene, id, width, style, atWork }: CompactHeadProps) {
  const { graph, lesson } = scene;
  const operation = useMemo(() => operationSpans(graph, id), [graph, id]);
  const name = useMemo(() => nameSpans(id, lesson.labels), [id, lesson]);
  const isInput = operation.length === 0;
  const named = isInput || graph.node(id)?.named === true || atWork;
  const size = sizeOf(style);
  const y = 0.8 * style.line;
  if (!named || isInput || headWidth(scene, id, style) > width)
    return (
      <text className="node-rule" x={width / 2} y={y} textAnchor="middle">
        <Spans spans={isInput || (named && spansWidth(name, size) + 2 * air <= width) ? name : operation} size={size} />
      </text>
    );
  return (
    <>
      <text className="node-rule node-sign" x={2 * air} y={y}>
        <Spans spans={operation} size={size} />
      </text>
      <text className="node-rule" x={width - 2 * air} y={y} textAnchor="end">
        <Spans spans={name} size={size} />
      </text>
    </>
  );
}
