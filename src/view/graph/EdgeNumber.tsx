// The local partial on the edge of a compact drawing: its number alone, on the line.
import { partialRef } from '../../engine/ref';
import { memo } from 'react';
import { type EdgeRoute, isForgotten, numberWidth } from '../../draw/graph';
import type { EdgeId, Ref } from '../../engine';
import type { Scene } from '../../state';
import { newestPartial, numberMark, quantityOf, sameShown, shownOf, useWords } from '../marks';
import { fittedNumber } from './fitted';
import { passing } from './passing';
import type { Style } from './style';

interface EdgeNumberProps {
  readonly scene: Scene;
  readonly edge: EdgeId;
  readonly route: EdgeRoute;
  /** Whether the lecture has come to local partials. */
  readonly begun: boolean;
  readonly style: Style;
  /** How much larger it is drawn while it is at work. */
  readonly grown: number;
}

/** Everything that the number shows, with what runs past it. */
function shown({ scene, edge, begun }: EdgeNumberProps): readonly unknown[] {
  const { graph, tape, step, cursor } = scene;
  const partial = newestPartial(tape, edge, cursor);
  if (!begun || !scene.isComputed(partial)) return shownOf(scene, []);
  return [
    isForgotten(tape, tape.availableAt(partial) ?? 0, cursor),
    passing(graph, step, edge) === undefined,
    ...shownOf(scene, [partial]),
  ];
}

export const EdgeNumber = memo(function EdgeNumber({ scene, edge, route, begun, style, grown }: EdgeNumberProps) {
  const words = useWords();
  const { graph, tape, step, cursor } = scene;
  const plain: Ref = partialRef(edge);
  const partial = newestPartial(tape, edge, cursor);
  const known = scene.isComputed(partial) && !isForgotten(tape, tape.availableAt(partial) ?? 0, cursor);
  if (tape.availableAt(plain) === undefined || !begun || !known) return null;
  const pass = passing(graph, step, edge);
  const fresh = scene.justWritten === partial;
  const { x, y, w, h } = route.label;
  const { text, size } = fittedNumber(quantityOf(scene, partial), words.undefinedNumber, {
    // It may stand over its own line on both sides.
    room: w + style.lane,
    size: style.text,
    least: style.text,
    weight: 'regular',
  });
  // As narrow as its number, so that its line is seen on both sides.
  const width = numberWidth(text, 'bold') * size + 8;
  const atWork = fresh || pass !== undefined;
  const state = ['known', fresh ? 'fresh' : '', pass === undefined ? '' : 'passing'].join(' ');
  return (
    <g
      className={`edge-label bare ${state}`}
      data-ref={plain}

      transform={`translate(${x + w / 2} ${y + h / 2})${atWork ? ` scale(${grown})` : ''}`}
    >
      <rect x={-width / 2} y={-h / 2} width={width} height={h} rx={h / 2} />
      <text className="number" y={0.34 * size} textAnchor="middle" fontSize={size} {...numberMark(scene, partial)}>
        {text}
      </text>
    </g>
  );
}, sameShown(shown));
