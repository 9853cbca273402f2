// The computation graph: values in the nodes, local partials on the edges, adjoints coming back.
import { edgeOf, isKind, nodeOf, partialRef, sourceOf, targetOf, valueRef } from '../../engine/ref';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { GraphLayout, Part } from '../../draw/graph';
import type { EdgeId, NodeId, Ref } from '../../engine';
import { type Nudged, type Place, type Scene } from '../../state';
import { useApp, useSize, useWords } from '../marks';
import {
  cameraTransform,
  fitsWhole,
  type Focus,
  MistakeRing,
  movedTo,
  movedToWhole,
  restingCamera,
  unit,
  useArrival,
  useGestures,
  windowOf,
  ZoomTools,
} from '../drawing';
import { textSize } from './sizes';
import { GraphEdge } from './GraphEdge';
import type { Box } from '../../draw/geometry';
import { GraphNode } from './GraphNode';
import { GroupBox, GroupEdge } from './GroupBox';
import { Markers } from './Markers';
import { mapCorner, MiniMap } from './MiniMap';
import { neighbour } from './neighbour';
import { pageLayout } from './pageLayout';
import { placeOf, usePage } from './usePage';
import './graph.css';
import './pages.css';

/** The layout has room for strokes and arrows at its rim. */
const margin = 0;

/** What the ring of a mistake is around. */
const refsOf = ({ ref, edge }: Place): readonly Ref[] => (edge === undefined ? [ref] : [ref, partialRef(edge)]);

/**
 * What the step is about: the nodes that it writes and reads; where these are far apart, the labels of its edges. With no
 * step it is the ring of a mistake, where there is one, or what was followed in the other view.
 */
function focusOf(
  scene: Scene,
  part: Part,
  { boxes, edges }: GraphLayout,
  ringed: Place | undefined,
  arrival: Ref | undefined,
): Focus {
  const { step, graph, beat } = scene;
  const calm = arrival === undefined ? (beat.look ?? []) : [arrival];
  const still = ringed === undefined ? calm : refsOf(ringed);
  const refs = step === undefined ? still : [step.write, ...step.reads];
  const ids = refs.flatMap((ref) => {
    const edge = edgeOf(ref);
    return [nodeOf(ref), ...(edge === undefined ? [] : [sourceOf(graph, edge) ?? ''])];
  });
  const found = ids.flatMap((id) => boxes.get(id) ?? []);
  // With no step, what is larger than the stage shows the place of the last step, or its beginning.
  const rest = [placeOf(scene), part.nodes[0]?.id ?? ''].flatMap((id) => boxes.get(id) ?? []);
  return {
    boxes: found.length > 0 ? found : rest.slice(0, 1),
    first: refs.flatMap((ref) => {
      const edge = edgeOf(ref);
      return edge === undefined ? [] : (edges.get(edge)?.label ?? []);
    }),
  };
}

const ringBox = ({ boxes, edges }: GraphLayout, { node, edge }: Place): Box | undefined =>
  edge === undefined ? boxes.get(node) : edges.get(edge)?.label;

interface GraphViewProps {
  readonly scene: Scene;
  readonly pinned: Ref | undefined;
  /** The quantity to be in sight when the view opens. */
  readonly kept: Ref | undefined;
  /** What a nudge does to each node; nodes are higher then. */
  readonly nudged: Nudged | undefined;
  /** The first wrong place of a mistake. */
  readonly ringed: Place | undefined;
}

export function GraphView({ scene, pinned, kept, nudged, ringed }: GraphViewProps) {
  const { actions } = useApp();
  const words = useWords();
  const holder = useRef<HTMLDivElement>(null);
  const size = useSize(holder);
  const drawn = useRef<SVGSVGElement>(null);
  const upright = size.width < size.height * 1.6 && size.width < 640;
  const page = usePage(scene);
  const { part, open } = page;
  const layout = pageLayout(scene, part, upright, nudged !== undefined);
  const toGroup = (edge: EdgeId): boolean => part.groups.has(targetOf(edge));
  const drawing = { width: layout.width + 2 * margin, height: layout.height + 2 * margin };
  const camera = restingCamera(
    drawing,
    size,
    focusOf(scene, part, layout, ringed, useArrival(scene.at, kept)),
    unit(),
    {
      text: textSize.edge,
      ...(upright ? {} : { corner: mapCorner }),
    },
  );
  const moving = useGestures(drawn, size.width > 0 && size.height > 0, layout, movedToWhole(drawing, size, camera));
  const pinnedNode = isKind(pinned, 'value') ? nodeOf(pinned) : '';
  const tabStop = layout.boxes.has(pinnedNode) ? pinnedNode : part.nodes[0]?.id;
  /** The page that was left by a key: the focus then goes to the box that leads back. */
  const leftPage = useRef<number | undefined>(undefined);
  const focusOn = (id: NodeId | undefined): void => {
    const box = id === undefined ? undefined : layout.boxes.get(id);
    if (id === undefined || box === undefined) return;
    holder.current?.querySelector<SVGElement>(`[data-node="${CSS.escape(id)}"]`)?.focus();
    const { x, y, w, h } = windowOf(size, camera, moving.moved);
    if (box.x >= x && box.y >= y && box.x + box.w <= x + w && box.y + box.h <= y + h) return;
    const { scale } = moving.moved;
    moving.gestures.current?.moveTo(movedTo(size, camera, scale, box.x + box.w / 2, box.y + box.h / 2));
  };
  useLayoutEffect(() => {
    const left = leftPage.current;
    leftPage.current = undefined;
    if (left !== undefined)
      focusOn([...part.groups.values()].find(({ page }) => page === left)?.id ?? part.nodes[0]?.id);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = (event.target as Element).closest('[data-node]')?.getAttribute('data-node');
    if (from === null || from === undefined) return;
    const group = part.groups.get(from);
    if (event.key === 'Enter' && group !== undefined) {
      leftPage.current = part.page;
      open(group.page);
    } else if (event.key === 'Enter') actions.pin(pinned === valueRef(from) ? undefined : valueRef(from));
    else if (event.key === 'Escape' && pinned === undefined) (event.target as SVGElement).blur();
    else if (event.key.startsWith('Arrow') && !event.shiftKey) {
      focusOn(neighbour(part, layout.boxes, from, event.key));
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
            if (id !== null && id !== undefined) actions.pin(pinned === valueRef(id) ? undefined : valueRef(id));
          }}
        >
          <Markers />
          <g className="camera" style={{ transform: cameraTransform(camera, moving.moved, margin) }}>
            {[...layout.edges].map(([edge, route]) =>
              toGroup(edge) ? (
                <GroupEdge key={edge} path={route.path} />
              ) : (
                <GraphEdge key={edge} scene={scene} edge={edge} route={route} part="line" compact={upright} />
              ),
            )}
            {[...layout.edges].map(([edge, route]) =>
              toGroup(edge) ? null : (
                <GraphEdge key={edge} scene={scene} edge={edge} route={route} part="label" compact={upright} />
              ),
            )}
            {[...layout.boxes].map(([id, box]) => {
              const group = part.groups.get(id);
              return group === undefined ? (
                <GraphNode
                  key={id}
                  scene={scene}
                  id={id}
                  box={box}
                  change={nudged?.changes.get(id)}
                  tabbable={id === tabStop}
                />
              ) : (
                <GroupBox key={id} group={group} box={box} pages={part.pages} tabbable={id === tabStop} open={open} />
              );
            })}
            {ringed !== undefined && <MistakeRing place={ringed} box={ringBox(layout, ringed)} />}
          </g>
        </svg>
      )}
      <MiniMap layout={layout} page={page} here={scene.step?.node} size={size} camera={camera} moving={moving} />
      <ZoomTools moving={moving} fits={fitsWhole(drawing, size, camera)} />
    </div>
  );
}
