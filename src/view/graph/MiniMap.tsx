// A small map of a drawing that is partly out of sight: its boxes, the window on it, and a strip of pages.
import { type KeyboardEvent, memo, type PointerEvent } from 'react';
import type { GraphLayout } from '../../draw/graph';
import type { NodeId } from '../../engine';
import { holdPointer, useWords } from '../marks';
import type { Size } from '../marks';
import { type Camera, movedTo, unit, windowOf } from '../drawing';
import type { Moving } from '../drawing';
import type { Page } from './usePage';

/** The largest map, in sixteenths of a rem. */
const most = { w: 150, h: 84 } as const;
/** The room that the map and the buttons under it take in the corner. */
export const mapCorner: Size = { width: most.w + 16, height: most.h + 72 };
/** A long and flat drawing is still tall enough to be hit. */
const least = 20;

interface Scales {
  readonly x: number;
  readonly y: number;
}

function scalesOf({ width, height }: GraphLayout): Scales {
  const one = unit();
  const scale = Math.min((most.w * one) / width, (most.h * one) / height);
  return { x: Math.max(scale, (least * one) / width), y: Math.max(scale, (least * one) / height) };
}

const Boxes = memo(function Boxes({
  layout,
  here,
}: {
  readonly layout: GraphLayout;
  readonly here: NodeId | undefined;
}) {
  const scale = scalesOf(layout);
  return [...layout.boxes].map(([id, { x, y, w, h }]) => (
    <rect
      key={id}
      className={id === here ? 'map-box here' : 'map-box'}
      x={x * scale.x}
      y={y * scale.y}
      width={w * scale.x}
      height={h * scale.y}
    />
  ));
});

/** The share of an element's width and height at which a pointer stands. */
function sharesAt(event: PointerEvent): Scales {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return { x: (event.clientX - left) / Math.max(1, width), y: (event.clientY - top) / Math.max(1, height) };
}

/** Handlers that call back while a pointer is pressed and dragged. */
const dragging = (act: (event: PointerEvent) => void) => ({
  onPointerDown: (event: PointerEvent): void => {
    holdPointer(event);
    act(event);
  },
  onPointerMove: (event: PointerEvent): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) act(event);
  },
});

function PageStrip({ page }: { readonly page: Page }) {
  const words = useWords();
  const { part, stepPage, open } = page;
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = part.pages - 1;
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -last, End: last };
    const by = new Map<string, number>(Object.entries(steps)).get(event.key);
    if (by === undefined || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    open(part.page + by);
  };
  return (
    <div
      className="page-strip"
      role="slider"
      tabIndex={0}
      aria-label={words.page}
      aria-valuemin={1}
      aria-valuemax={part.pages}
      aria-valuenow={part.page + 1}
      aria-valuetext={words.pageOf(part.page + 1, part.pages)}
      onKeyDown={onKeyDown}
      {...dragging((event) => open(Math.floor(sharesAt(event).x * part.pages)))}
    >
      <span className="page-text">{words.pageOf(part.page + 1, part.pages)}</span>
      <svg className="page-bar" viewBox={`0 0 ${part.pages} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="page-ground" width={part.pages} height={1} />
        <rect className="page-step" x={stepPage} width={1} height={1} />
        <rect className="page-open" x={part.page} width={1} height={1} />
      </svg>
    </div>
  );
}

interface MiniMapProps {
  readonly layout: GraphLayout;
  readonly page: Page;
  /** The node that the step is about. */
  readonly here: NodeId | undefined;
  readonly size: Size;
  readonly camera: Camera;
  readonly moving: Moving;
}

export function MiniMap({ layout, page, here, size, camera, moving }: MiniMapProps) {
  const words = useWords();
  const { moved, gestures } = moving;
  const { x, y, w, h } = windowOf(size, camera, moved);
  const scale = scalesOf(layout);
  const outside = x > 1 || y > 1 || x + w < layout.width - 1 || y + h < layout.height - 1;
  if (!outside && page.part.pages === 1) return null;
  const goTo = (event: PointerEvent): void => {
    const at = sharesAt(event);
    gestures.current?.moveTo(movedTo(size, camera, moved.scale, at.x * layout.width, at.y * layout.height));
  };
  return (
    <div className="mini-map">
      {page.part.pages > 1 && <PageStrip page={page} />}
      {outside && (
        <svg
          className="map"
          width={layout.width * scale.x}
          height={layout.height * scale.y}
          role="img"
          aria-label={words.map}
          {...dragging(goTo)}
        >
          <Boxes layout={layout} here={here} />
          <rect className="map-window" x={x * scale.x} y={y * scale.y} width={w * scale.x} height={h * scale.y} />
        </svg>
      )}
    </div>
  );
}
