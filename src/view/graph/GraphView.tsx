// The computation graph: values in the nodes, local partials on the edges, adjoints coming back.
import { useRef } from 'react';
import type { Box } from '../../draw/geometry';
import type { Ref } from '../../engine';
import type { Nudged, Place, Scene, Struck } from '../../state';
import {
  cameraTransform,
  fitsWhole,
  MistakeMarks,
  handWidth,
  heldCorner,
  movedTo,
  movedToWhole,
  restingCamera,
  unit,
  useArrival,
  useGestures,
  windowOf,
  ZoomTools,
} from '../drawing';
import { useSize, useWords } from '../marks';
import { focusOf, ringBox } from './graphFocus';
import { GraphMarks } from './GraphMarks';
import { mapCorner, MiniMap } from './MiniMap';
import { growthWith } from './larger';
import { growthOf, heldText, largest, leastText, pageLayout } from './pageLayout';
import { useGraphKeys } from './useGraphKeys';
import { usePage } from './usePage';
import './graph.css';
import './pages.css';

/** The layout has room for strokes and arrows at its rim. */
const margin = 0;

/** How much larger than the least text a struck number is. */
const largerStruck = 1.4;
/** The nodes of a compact drawing leave no room between them. */
const none: readonly Struck[] = [];

const isInside = (box: Box, window: Box): boolean =>
  box.x >= window.x &&
  box.y >= window.y &&
  box.x + box.w <= window.x + window.w &&
  box.y + box.h <= window.y + window.h;

interface GraphViewProps {
  readonly scene: Scene;
  readonly pinned: Ref | undefined;
  /** The quantity to be in sight when the view opens. */
  readonly kept: Ref | undefined;
  /** What a nudge does to each node; nodes are higher then. */
  readonly nudged: Nudged | undefined;
  /** The first wrong place of a mistake. */
  readonly ringed: Place | undefined;
  /** What the mistake makes of the numbers in the picture. */
  readonly struck: readonly Struck[];
}

export function GraphView({ scene, pinned, kept, nudged, ringed, struck }: GraphViewProps) {
  const words = useWords();
  const holder = useRef<HTMLDivElement>(null);
  const size = useSize(holder);
  const svg = useRef<SVGSVGElement>(null);
  const page = usePage(scene);
  const { part } = page;
  const drawn = pageLayout(scene, part, size, nudged !== undefined);
  const { layout, style, upright } = drawn;
  const arrival = useArrival(scene.at, kept);
  const drawing = { width: layout.width + 2 * margin, height: layout.height + 2 * margin };
  const camera = restingCamera(drawing, size, focusOf(scene, part, layout, ringed, arrival), unit(), {
    text: style.text,
    readable: leastText[style.kind],
    largest,
    held: heldText(style),
    whole: scene.at === 0 && ringed === undefined && arrival === undefined,
    ...(size.width < handWidth ? { corner: heldCorner } : upright ? {} : { corner: mapCorner }),
  });
  /** What is at work in a compact drawing is drawn larger, so that it can be read from the last row. */
  const factor = style.kind === 'compact' ? growthOf(style, size, style.text * camera.scale) : 1;
  const growth = growthWith(style, factor, words.undefinedNumber);
  const moving = useGestures(svg, size.width > 0 && size.height > 0, layout, movedToWhole(drawing, size, camera));
  const keys = useGraphKeys(holder, page, layout, pinned, (box) => {
    if (isInside(box, windowOf(size, camera, moving.moved))) return;
    const { scale } = moving.moved;
    moving.gestures.current?.moveTo(movedTo(size, camera, scale, box.x + box.w / 2, box.y + box.h / 2));
  });
  return (
    <div className="graph-holder" ref={holder} data-keys="graph">
      {size.width > 0 && size.height > 0 && (
        <svg
          ref={svg}
          className="graph"
          width={size.width}
          height={size.height}
          role="group"
          aria-label={words.views.graph}
          onKeyDown={keys.onKeyDown}
          onClick={(event) => keys.pinAt(event.target)}
        >
          <g className="camera" style={{ transform: cameraTransform(camera, moving.moved, margin) }}>
            <GraphMarks
              scene={scene}
              page={page}
              drawing={drawn}
              growth={growth}
              nudged={nudged}
              tabStop={keys.tabStop}
            />
            <MistakeMarks
              ringed={ringed}
              struck={style.kind === 'compact' ? none : struck}
              boxOf={(place) => ringBox(layout, place)}
              size={largerStruck * style.text}
            />
          </g>
        </svg>
      )}
      <MiniMap layout={layout} page={page} here={scene.step?.node} size={size} camera={camera} moving={moving} />
      <ZoomTools moving={moving} fits={fitsWhole(drawing, size, camera)} />
    </div>
  );
}
