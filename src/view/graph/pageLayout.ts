// The layout of what is drawn of a graph, made once for each page and way of reading it.
import { sourceOf, targetOf } from '../../engine/ref';
import { type GraphLayout, layoutGraph, type Part } from '../../draw/graph';
import type { EdgeId, NodeId } from '../../engine';
import type { Scene } from '../../state';
import { edgeLabelSize, groupSize, nodeSize } from './sizes';

interface Made {
  readonly tape: Scene['tape'];
  readonly lesson: Scene['lesson'];
  readonly upright: boolean;
  readonly nudged: boolean;
  readonly layout: GraphLayout;
}

const known = new WeakMap<Part, Made>();
const noLabel = { w: 0, h: 0 };

/** Where the nodes, boxes and edges of a part stand; nodes are higher when they are `nudged`. It does not depend on numbers or on the moment. */
export function pageLayout({ graph, tape, lesson }: Scene, part: Part, upright: boolean, nudged: boolean): GraphLayout {
  const last = known.get(part);
  if (last?.tape === tape && last.lesson === lesson && last.upright === upright && last.nudged === nudged)
    return last.layout;
  const layout = layoutGraph(part, {
    direction: upright ? 'up' : 'right',
    size: (id: NodeId) => (part.groups.has(id) ? groupSize : nodeSize(graph, tape, id, lesson.labels, nudged)),
    labelSize: (edge: EdgeId) =>
      part.groups.has(targetOf(edge))
        ? noLabel
        : edgeLabelSize(edge, sourceOf(graph, edge) ?? '', lesson.labels, upright),
  });
  known.set(part, { tape, lesson, upright, nudged, layout });
  return layout;
}
