// The line of an edge with the head of its arrow, as a thing to point at, focus and press; the head is at the consumer, or at the source while a contribution runs back.
import { partialRef, sourceOf, targetOf } from '../../engine/ref';
import { memo } from 'react';
import { type EdgeRoute, isForgotten, type Point } from '../../draw/graph';
import { edgeSpeech } from '../../draw/words';
import type { EdgeId, Ref } from '../../engine';
import type { Scene } from '../../state';
import { newestPartial, sameShown } from '../marks';
import { isAtWork } from './atWork';
import { passing } from './passing';
import type { Style } from './style';

/** The head of an arrow with its tip at a point, `along` the unit vector in which it points. */
const headPath = ({ x, y }: Point, along: Point, { half, length }: Style['arrow']): string => {
  const [bx, by] = [x - length * along.x, y - length * along.y];
  const [nx, ny] = [-along.y * half, along.x * half];
  return `M${x} ${y}L${bx + nx} ${by + ny}L${bx - nx} ${by - ny}Z`;
};

interface EdgeLineProps {
  readonly scene: Scene;
  readonly edge: EdgeId;
  readonly route: EdgeRoute;
  /** Inputs stand at the bottom. */
  readonly upright: boolean;
  readonly style: Style;
  /** How far a node that is at work reaches over its box. */
  readonly reach: number;
}

/** Everything that a line shows: what the step does on it, and at the end where its head stands. */
function shown({ scene, edge, reach }: EdgeLineProps): readonly unknown[] {
  const { graph, tape, step, cursor } = scene;
  const partial = newestPartial(tape, edge, cursor);
  const passes = passing(graph, step, edge) !== undefined;
  const back = passes && tape.mode !== 'forward';
  const end = (back ? sourceOf(graph, edge) : undefined) ?? targetOf(edge);
  return [
    scene.lang,
    scene.lesson,
    scene.number(partial),
    scene.isComputed(partial) && !isForgotten(tape, tape.availableAt(partial) ?? 0, cursor),
    scene.justWritten === partial,
    passes,
    scene.beat.look?.includes(partialRef(edge)) === true,
    reach > 0 && isAtWork(scene, end),
  ];
}

export const EdgeLine = memo(function EdgeLine({ scene, edge, route, upright, style, reach }: EdgeLineProps) {
  const { graph, tape, step, cursor } = scene;
  const plain: Ref = partialRef(edge);
  const partial = newestPartial(tape, edge, cursor);
  const pass = passing(graph, step, edge);
  const known = scene.isComputed(partial) && !isForgotten(tape, tape.availableAt(partial) ?? 0, cursor);
  const back = pass !== undefined && tape.mode !== 'forward';
  const state = [
    known ? 'known' : '',
    scene.justWritten === partial ? 'fresh' : '',
    pass === undefined ? '' : 'passing',
    scene.beat.look?.includes(plain) === true ? 'look' : '',
  ].join(' ');
  const end = back ? route.points[0] : route.points.at(-1);
  const sign = back ? -1 : 1;
  const along = upright ? { x: 0, y: -sign } : { x: sign, y: 0 };
  // The head stands before a node that is drawn larger.
  const over = isAtWork(scene, (back ? sourceOf(graph, edge) : undefined) ?? targetOf(edge)) ? reach : 0;
  const tip = end === undefined ? undefined : { x: end.x - over * along.x, y: end.y - over * along.y };
  return (
    <g
      className={`edge ${state}`}
      data-ref={plain}
      tabIndex={-1}
      role="button"
      aria-label={edgeSpeech(edge, partial, scene, scene.lang)}
    >
      <path className="edge-reach" d={route.path} />
      <path className="edge-line" d={back ? route.back : route.path} />
      {tip !== undefined && <path className="edge-head" d={headPath(tip, along, style.arrow)} />}
    </g>
  );
}, sameShown(shown));
