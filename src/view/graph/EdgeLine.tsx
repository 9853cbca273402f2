// The line of an edge with the head of its arrow, as a thing to point at, focus and press; the head is at the consumer, or at the source while a contribution runs back.
import { partialRef, sourceOf, targetOf } from '../../engine/ref';
import { memo } from 'react';
import { type EdgeRoute, isForgotten, type Point } from '../../draw/graph';
import { edgeSpeech } from '../../draw/words';
import type { Box } from '../../draw/geometry';
import type { EdgeId, NodeId, Ref } from '../../engine';
import type { Scene } from '../../state';
import { newestPartial, sameShown } from '../marks';
import { type Growth, overBox } from './larger';
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
  readonly boxes: ReadonlyMap<NodeId, Box>;
  /** How a node that is at work is drawn. */
  readonly growth: Growth;
}

/** Whether something runs back along the edge, and how far the node that its arrow points at reaches over its box. */
function headOf({ scene, edge, boxes, growth, upright }: EdgeLineProps): { readonly back: boolean; over: number } {
  const { graph, tape, step } = scene;
  const back = passing(graph, step, edge) !== undefined && tape.mode !== 'forward';
  const end = (back ? sourceOf(graph, edge) : undefined) ?? targetOf(edge);
  return { back, over: overBox(scene, end, boxes, growth)[upright ? 'along' : 'beside'] };
}

/** Everything that a line shows: what the step does on it, and at the end where its head stands. */
function shown(props: EdgeLineProps): readonly unknown[] {
  const { scene, edge } = props;
  const { graph, tape, step, cursor } = scene;
  const partial = newestPartial(tape, edge, cursor);
  return [
    scene.lang,
    scene.lesson,
    scene.number(partial),
    scene.isComputed(partial) && !isForgotten(tape, tape.availableAt(partial) ?? 0, cursor),
    scene.justWritten === partial,
    passing(graph, step, edge) !== undefined,
    scene.beat.look?.includes(partialRef(edge)) === true,
    headOf(props).over,
  ];
}

export const EdgeLine = memo(function EdgeLine(props: EdgeLineProps) {
  const { scene, edge, route, upright, growth } = props;
  const { graph, tape, step, cursor } = scene;
  const plain: Ref = partialRef(edge);
  const partial = newestPartial(tape, edge, cursor);
  const pass = passing(graph, step, edge);
  const known = scene.isComputed(partial) && !isForgotten(tape, tape.availableAt(partial) ?? 0, cursor);
  const { back, over } = headOf(props);
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
      {tip !== undefined && <path className="edge-head" d={headPath(tip, along, growth.style.arrow)} />}
    </g>
  );
}, sameShown(shown));
