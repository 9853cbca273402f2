// The local partial on the edge of a compact drawing: its number alone, on the line.
import { partialRef, sourceOf, targetOf } from '../../engine/ref';
import { memo } from 'react';
import { type EdgeRoute, isForgotten, numberWidth } from '../../draw/graph';
import type { Box } from '../../draw/geometry';
import type { EdgeId, NodeId, Ref } from '../../engine';
import type { Scene } from '../../state';
import { newestPartial, numberMark, quantityOf, sameShown, shownOf } from '../marks';
import { fittedNumber } from './fitted';
import { type Growth, overBox } from './larger';
import { passing } from './passing';

interface EdgeNumberProps {
  readonly scene: Scene;
  readonly edge: EdgeId;
  readonly route: EdgeRoute;
  /** Whether the lecture has come to local partials. */
  readonly begun: boolean;
  readonly boxes: ReadonlyMap<NodeId, Box>;
  readonly upright: boolean;
  /** How it is drawn while it is at work. */
  readonly growth: Growth;
}

/** Between a number and the two nodes. */
const air = 2;
/** Between a number and the ends of its ground. */
const beside = 4;
/** So much narrower a number looks as it did. */
const little = 0.85;

/** The room between the two nodes as they are drawn; upright there is always enough. */
function roomOf({ scene, edge, route, boxes, upright, growth }: EdgeNumberProps): number {
  const source = sourceOf(scene.graph, edge);
  if (upright || source === undefined) return Infinity;
  const ends = [source, targetOf(edge)].map((id) => overBox(scene, id, boxes, growth).beside);
  return ends.reduce((room, over) => room - over, route.label.w + 2 * growth.style.lane - air);
}

interface DrawnNumber {
  readonly text: string;
  readonly size: number;
  readonly width: number;
  /** How much larger it is drawn. */
  readonly across: number;
  readonly down: number;
}

/** The number as it is drawn. */
function drawnNumber(props: EdgeNumberProps): DrawnNumber {
  const { scene, edge, route, growth } = props;
  const { graph, tape, step, cursor } = scene;
  const partial = newestPartial(tape, edge, cursor);
  const { style, factor, word } = growth;
  const number = fittedNumber(quantityOf(scene, partial), word, {
    // It may stand over its own line on both sides.
    room: route.label.w + style.lane,
    size: style.text,
    least: style.text,
    weight: 'regular',
  });
  if (scene.justWritten !== partial && passing(graph, step, edge) === undefined) {
    // What is a little too long at its least size is as high as the others, and narrower.
    const across = Math.max(little, Math.min(1, number.size / style.text));
    const size = number.size / across;
    return { ...number, size, width: size * numberWidth(number.text), across, down: 1 };
  }
  // A long number that is drawn larger is set narrower, as high as it was: by little to leave the head of its arrow free, by
  // as much as it takes before a node covers its ends.
  const width = number.size * numberWidth(number.text, 'bold');
  const long = factor * width;
  const room = roomOf(props);
  const free = room - 2 * (style.arrow.length + beside);
  const narrower = Math.min(1, room / long, Math.max(style.narrowest, free / long));
  return { ...number, width, across: factor * narrower, down: factor };
}

const scaled = (x: number, y: number): string => (x === 1 && y === 1 ? '' : ` scale(${x} ${y})`);

/** Everything that the number shows, with what runs past it. */
function shown(props: EdgeNumberProps): readonly unknown[] {
  const { scene, edge, begun } = props;
  const { graph, tape, step, cursor } = scene;
  const partial = newestPartial(tape, edge, cursor);
  if (!begun || !scene.isComputed(partial)) return shownOf(scene, []);
  const passes = passing(graph, step, edge) !== undefined;
  return [
    isForgotten(tape, tape.availableAt(partial) ?? 0, cursor),
    passes,
    passes || scene.justWritten === partial ? drawnNumber(props).across : 1,
    ...shownOf(scene, [partial]),
  ];
}

export const EdgeNumber = memo(function EdgeNumber(props: EdgeNumberProps) {
  const { scene, edge, route, begun } = props;
  const { graph, tape, step, cursor } = scene;
  const plain: Ref = partialRef(edge);
  const partial = newestPartial(tape, edge, cursor);
  const known = scene.isComputed(partial) && !isForgotten(tape, tape.availableAt(partial) ?? 0, cursor);
  if (tape.availableAt(plain) === undefined || !begun || !known) return null;
  const pass = passing(graph, step, edge);
  const fresh = scene.justWritten === partial;
  const { x, y, w, h } = route.label;
  const { text, size, width, across, down } = drawnNumber(props);
  const state = ['known', fresh ? 'fresh' : '', pass === undefined ? '' : 'passing'].join(' ');
  return (
    <g
      className={`edge-label bare ${state}`}
      data-ref={plain}
      // The line of the edge says its number.
      aria-hidden="true"
      transform={`translate(${x + w / 2} ${y + h / 2})${scaled(across, down)}`}
    >
      {/* As narrow as its number, so that its line is seen on both sides. */}
      <rect x={-width / 2 - beside} y={-h / 2} width={width + 2 * beside} height={h} rx={h / 2} />
      <text className="number" y={0.34 * size} textAnchor="middle" fontSize={size} {...numberMark(scene, partial)}>
        {text}
      </text>
    </g>
  );
}, sameShown(shown));
