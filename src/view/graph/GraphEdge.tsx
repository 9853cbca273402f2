// An edge: a quiet line that keeps its local partial; while a contribution passes it is thick, and the product stands beside it.
import { adjointRef, contributionRef, edgeOf, isKind, partialRef, sourceOf, targetOf } from '../../engine/ref';
import { memo, useMemo } from 'react';
import type { EdgeRoute } from '../../draw/graph';
import { formatNumber } from '../../draw/numbers';
import type { EdgeId, Ref, Step } from '../../engine';
import type { Scene } from '../../state';
import { newestPartial, numberMark, shortNumber, useWords } from '../marks';
import { derivativeSpans, fittedSize, textSize } from './sizes';
import { afterSpans, Spans } from '../drawing';

interface GraphEdgeProps {
  readonly scene: Scene;
  readonly edge: EdgeId;
  readonly route: EdgeRoute;
  /** Whether the chip has room for the number alone. */
  readonly compact: boolean;
  /** Labels are drawn over all lines. */
  readonly part: 'line' | 'label';
}

/** What passes this edge in the step: the product that its contribution, adjoint or path is made of. */
function passing(
  step: Step | undefined,
  edge: EdgeId,
): { readonly partial: Ref; readonly upstream: Ref | undefined } | undefined {
  if (step === undefined || step.kind === 'partial' || step.kind === 'value') return undefined;
  if (step.write === contributionRef(edge) || step.reads.includes(contributionRef(edge)))
    return { partial: partialRef(edge), upstream: adjointRef(targetOf(edge)) };
  const partial = step.reads.find((ref) => isKind(ref, 'partial') && edgeOf(ref) === edge);
  if (partial === undefined) return undefined;
  const upstream = step.reads.find((ref) => ref === adjointRef(targetOf(edge)));
  return { partial, upstream };
}

const factor = (number: number): string => (number < 0 ? `(${formatNumber(number)})` : formatNumber(number));

export const GraphEdge = memo(function GraphEdge({ scene, edge, route, part, compact }: GraphEdgeProps) {
  const words = useWords();
  const { graph, tape, step, lesson } = scene;
  const spans = useMemo(
    () => (part === 'label' ? derivativeSpans(targetOf(edge), sourceOf(graph, edge) ?? '', lesson.labels) : []),
    [part, edge, graph, lesson],
  );
  const plain: Ref = partialRef(edge);
  const partial = newestPartial(tape, edge, scene.cursor);
  const pass = passing(step, edge);
  const known = scene.known(partial);
  const fresh = scene.fresh === partial;
  const state = [
    known ? 'known' : '',
    fresh ? 'fresh' : '',
    pass === undefined ? '' : 'passing',
    tape.mode === 'forward' ? 'onward' : '',
    scene.beat.look?.includes(plain) === true ? 'look' : '',
  ].join(' ');
  if (part === 'line') {
    const hue = pass !== undefined ? 'adjoint' : known ? 'partial' : 'line';
    return (
      <g className={`edge ${state}`} data-ref={plain}>
        <path className="edge-reach" d={route.path} />
        <path className="edge-line" d={route.path} markerEnd={`url(#arrow-${hue})`} />
        {pass !== undefined && <path className="edge-flow" d={route.path} />}
      </g>
    );
  }
  if (tape.bornAt(plain) === undefined) return null;
  const { x, y, w, h } = route.label;
  const upstream = pass?.upstream === undefined ? undefined : scene.number(pass.upstream);
  const factorNumber = pass === undefined ? undefined : scene.number(pass.partial);
  const partialText = shortNumber(scene, partial, words.undefinedNumber);
  const size = fittedSize(compact ? [] : spans, partialText, textSize.edge, w - 14);
  return (
    <g className={`edge-label ${state}`} data-ref={plain}>
      <rect x={x} y={y} width={w} height={h} rx={h / 2} />
      <text x={x + w / 2} y={y + h / 2 + 6} textAnchor="middle">
        {!compact && (
          <>
            <Spans spans={spans} size={size} />
            <tspan fontSize={size} {...afterSpans(spans, size)}>
              {' = '}
            </tspan>
          </>
        )}
        <tspan fontSize={size} className="number" {...numberMark(scene, partial)}>
          {partialText}
        </tspan>
      </text>
      {fresh && partial !== plain && (
        <text className="again" x={x + w / 2} y={y - 8} textAnchor="middle" fontSize={textSize.edge}>
          {words.again}
        </text>
      )}
      {upstream !== undefined && factorNumber !== undefined && (
        <text
          className="product"
          x={route.contribution.x}
          y={route.contribution.y}
          textAnchor="middle"
          fontSize={textSize.adjoint}
        >
          {`${formatNumber(upstream)} × ${factor(factorNumber)}`}
        </text>
      )}
    </g>
  );
});
