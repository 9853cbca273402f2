// The computation graph: values in the nodes, local partials on the edges, adjoints coming back.
import { edgeOf, isKind, nodeOf, partialRef, sourceOf, targetOf, valueRef } from '../../engine/ref';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { type GraphLayout, type Part, phaseOf } from '../../draw/graph';
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
import { EdgeChip } from './EdgeChip';
import { EdgeLine } from './EdgeLine';
import { EdgeNumber } from './EdgeNumber';
import type { Box } from '../../draw/geometry';
import { GraphNode } from './GraphNode';
import { GroupBox, GroupEdge } from './GroupBox';
import { mapCorner, MiniMap } from './MiniMap';
import { neighbour } from './neighbour';
import { largest, leastText, pageLayout } from './pageLayout';
import { placeOf, usePage } from './usePage';
import './graph.css';
import './pages.css';

/** The layout has room for strokes and arrows at its rim. */
const margin = 0;

/** Text of what is at work, in sixteenths of a rem; there is room for so much more. */
const workText = 16;
const mostGrown = 1.25;

/** The length of a compact node along its lines: all of them are equally large. */
const compactSide = ({ boxes }: GraphLayout, upright: boolean): number => {
  const [first] = boxes.values();
  return first === undefined ? 0 : upright ? first.h : first.w;
};

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
  // What is written comes first, then its edges, then what is read.
  const ends = (edge: EdgeId): readonly NodeId[] => [targetOf(edge), sourceOf(graph, edge) ?? ''];
  const boxesOf = (ref: Ref): readonly Box[] => {
    const edge = edgeOf(ref);
    if (edge === undefined) return [boxes.get(nodeOf(ref)) ?? []].flat();
    const label = edges.get(edge)?.label;
    return [...(label === undefined ? [] : [label]), ...ends(edge).flatMap((id) => boxes.get(id) ?? [])];
  };
  const written = step === undefined ? [] : [boxes.get(step.node) ?? []].flat();
  const found = [...written, ...refs.flatMap(boxesOf)];
  // With no step, what is larger than the stage shows the place of the last step, or its beginning.
  const rest = [placeOf(scene), part.nodes[0]?.id ?? ''].flatMap((id) => boxes.get(id) ?? []);
  return { boxes: found.length > 0 ? found : rest.slice(0, 1) };
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
  const page = usePage(scene);
  const { part, open } = page;
  const { layout, style, upright } = pageLayout(scene, part, size, nudged !== undefined);
  const toGroup = (edge: EdgeId): boolean => part.groups.has(targetOf(edge));
  const phase = phaseOf(scene.tape, scene.cursor);
  const drawing = { width: layout.width + 2 * margin, height: layout.height + 2 * margin };
  const camera = restingCamera(
    drawing,
    size,
    focusOf(scene, part, layout, ringed, useArrival(scene.at, kept)),
    unit(),
    {
      text: style.text,
      readable: leastText[style.kind],
      largest,
      ...(upright ? {} : { corner: mapCorner }),
    },
  );
  /** What is at work in a compact drawing is drawn larger, so that it can be read from the last row. */
  const grown = Math.max(1.1, Math.min(mostGrown, (workText * unit()) / (style.text * camera.scale)));
  const reach = style.kind === 'compact' ? ((grown - 1) * compactSide(layout, upright)) / 2 : 0;
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
          <g className="camera" style={{ transform: cameraTransform(camera, moving.moved, margin) }}>
            {[...layout.edges].map(([edge, route]) =>
              toGroup(edge) ? (
                <GroupEdge key={edge} path={route.path} />
              ) : (
                <EdgeLine
                  key={edge}
                  scene={scene}
                  edge={edge}
                  route={route}
                  upright={upright}
                  style={style}
                  reach={reach}
                />
              ),
            )}
            {[...layout.edges].map(([edge, route]) =>
              toGroup(edge) ? null : style.kind === 'compact' ? (
                <EdgeNumber
                  key={edge}
                  scene={scene}
                  edge={edge}
                  route={route}
                  begun={phase !== 'value'}
                  style={style}
                  grown={grown}
                />
              ) : (
                <EdgeChip key={edge} scene={scene} edge={edge} route={route} phase={phase} bare={upright} />
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
                  style={style}
                  grown={grown}
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
