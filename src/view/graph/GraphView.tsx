// The computation graph: values in the nodes, local partials on the edges, adjoints coming back.
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { layoutGraph } from '../../draw/layout';
import type { NodeId, Ref } from '../../engine';
import { actions, type Nudged, type Scene } from '../../state';
import { useWords } from '../context';
import { edgeOf } from '../forks';
import { useSize } from '../useSize';
import { cameraTransform, fitsWhole, restingCamera, unit } from './camera';
import { useGestures } from './useGestures';
import { ZoomTools } from './ZoomTools';
import { sourceOf, targetOf } from './edges';
import { GraphEdge } from './GraphEdge';
import { type Box, GraphNode } from './GraphNode';
import { edgeLabelSize, nodeSize } from './sizes';

/** The layout has room for strokes and arrows at its rim. */
const margin = 0;

const hues = ['line', 'partial', 'adjoint'] as const;

/** The neighbour in the direction of an arrow key: along an edge, or up and down the column. */
function neighbour(scene: Scene, boxes: ReadonlyMap<NodeId, Box>, from: NodeId, key: string): NodeId | undefined {
  const node = scene.graph.node(from);
  const here = boxes.get(from);
  if (node === undefined || here === undefined) return undefined;
  if (key === 'ArrowRight') return node.out[0] === undefined ? undefined : targetOf(node.out[0]);
  if (key === 'ArrowLeft') return node.args.flatMap((arg) => (arg.kind === 'node' ? [arg.id] : []))[0];
  const way = key === 'ArrowDown' ? 1 : -1;
  const distance = (box: Box): number => Math.abs(box.x - here.x) * 3 + Math.abs(box.y - here.y);
  const candidates = [...boxes].filter(([id, box]) => id !== from && (box.y - here.y) * way > 0);
  return candidates.sort(([, a], [, b]) => distance(a) - distance(b))[0]?.[0];
}

/** Boxes that the step is about: what it writes and what it reads. */
function focusBoxes(scene: Scene, boxes: ReadonlyMap<NodeId, Box>): readonly Box[] {
  const { step, graph, beat } = scene;
  const refs = step === undefined ? (beat.look ?? []) : [step.write, ...step.reads];
  return refs.flatMap((ref) => {
    const onEdge = ref.startsWith('d:') || ref.startsWith('k:');
    const ids = onEdge ? [targetOf(edgeOf(ref)), sourceOf(graph, edgeOf(ref))] : [ref.slice(2)];
    return ids.flatMap((id) => boxes.get(id) ?? []);
  });
}

interface GraphViewProps {
  readonly scene: Scene;
  readonly pinned: Ref | undefined;
  /** What a nudge does to each node; nodes are higher then. */
  readonly nudged: Nudged | undefined;
}

export function GraphView({ scene, pinned, nudged }: GraphViewProps) {
  const words = useWords();
  const holder = useRef<HTMLDivElement>(null);
  const size = useSize(holder);
  const drawn = useRef<SVGSVGElement>(null);
  const upright = size.width < size.height * 1.6 && size.width < 640;
  const { graph, lesson, tape } = scene;
  const withChange = nudged !== undefined;
  const layout = useMemo(
    () =>
      layoutGraph(graph, {
        direction: upright ? 'up' : 'right',
        size: (id) => nodeSize(graph, tape, id, lesson.labels, withChange),
        labelSize: (edge) => edgeLabelSize(edge, sourceOf(graph, edge), lesson.labels, upright),
      }),
    [graph, tape, lesson, upright, withChange],
  );
  const drawing = { width: layout.width + 2 * margin, height: layout.height + 2 * margin };
  const camera = restingCamera(drawing, size, focusBoxes(scene, layout.boxes), unit());
  const moving = useGestures(drawn, size.width > 0 && size.height > 0, layout);
  const first = graph.nodes[0]?.id;
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = (event.target as Element).closest('[data-node]')?.getAttribute('data-node');
    if (from === null || from === undefined) return;
    if (event.key === 'Enter') actions.pin(pinned === `v:${from}` ? undefined : `v:${from}`);
    else if (event.key === 'Escape' && pinned === undefined) (event.target as SVGElement).blur();
    else if (event.key.startsWith('Arrow') && !event.shiftKey) {
      const to = neighbour(scene, layout.boxes, from, event.key);
      if (to !== undefined) holder.current?.querySelector<SVGElement>(`[data-node="${CSS.escape(to)}"]`)?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <div className="graph-holder" ref={holder} data-keys="graph">
      {size.width > 0 && size.height > 0 && (
        <svg
          ref={drawn}
          className="graph"
          width={size.width}
          height={size.height}
          role="group"
          aria-label={words.views.graph}
          onKeyDown={onKeyDown}
          onClick={(event) => {
            const id = (event.target as Element).closest('[data-node]')?.getAttribute('data-node');
            if (id !== null && id !== undefined) actions.pin(pinned === `v:${id}` ? undefined : `v:${id}`);
          }}
        >
          <defs>
            {hues.map((hue) => (
              <marker
                key={hue}
                id={`arrow-${hue}`}
                className={`arrow hue-${hue}`}
                viewBox="0 0 10 10"
                refX="9"
                refY="5"
                markerWidth="11"
                markerHeight="11"
                markerUnits="userSpaceOnUse"
                orient="auto"
              >
                <path d="M0 1 10 5 0 9z" />
              </marker>
            ))}
          </defs>
          <g className="camera" style={{ transform: cameraTransform(camera, moving.moved, margin) }}>
            {[...layout.edges].map(([edge, route]) => (
              <GraphEdge key={edge} scene={scene} edge={edge} route={route} part="line" compact={upright} />
            ))}
            {[...layout.edges].map(([edge, route]) => (
              <GraphEdge key={edge} scene={scene} edge={edge} route={route} part="label" compact={upright} />
            ))}
            {[...layout.boxes].map(([id, box]) => (
              <GraphNode
                key={id}
                scene={scene}
                id={id}
                box={box}
                change={nudged?.changes.get(id)}
                tabbable={pinned === `v:${id}` || (pinned === undefined && id === first)}
              />
            ))}
          </g>
        </svg>
      )}
      <ZoomTools moving={moving} fits={fitsWhole(drawing, size, camera)} />
    </div>
  );
}
