// Listens to zoom and pan on a drawing: Ctrl+wheel, pinch, drag on the ground; the only file that hands events to d3.
import { select, zoom, type ZoomBehavior, zoomIdentity, zoomTransform } from 'd3';

/** How a reader has moved a drawing over where it rests. */
export interface Moved {
  readonly scale: number;
  /** CSS pixels. */
  readonly x: number;
  readonly y: number;
}

export const unmoved: Moved = { scale: 1, x: 0, y: 0 };

export interface Gestures {
  /** Zooms about the middle by a factor. */
  zoomBy(factor: number): void;
  moveTo(to: Moved): void;
  /** Back to where the drawing rests. */
  fit(): void;
  detach(): void;
}

const least = 0.05;
const most = 6;

const isMoved = (element: SVGSVGElement): boolean => {
  const { k, x, y } = zoomTransform(element);
  return k !== 1 || x !== 0 || y !== 0;
};

const startsGesture =
  (element: SVGSVGElement) =>
  (event: Event): boolean => {
    if (event.type === 'wheel') return (event as WheelEvent).ctrlKey || (event as WheelEvent).metaKey;
    // One finger on a drawing at rest is a swipe through the lesson; two fingers zoom, and one moves what was zoomed.
    if (event.type.startsWith('touch')) return (event as TouchEvent).touches.length > 1 || isMoved(element);
    return (
      (event as MouseEvent).button === 0 && !(event.target as Element).closest('[data-node], .edge-label, .weight')
    );
  };

/** While the browser scrolls, a finger that joins in is the browser's. */
const passOver = (event: Event): void => {
  if (!event.cancelable) event.stopImmediatePropagation();
};

/** Starts listening on `element`, which has `data-moved` while it is not at rest; `moved` is called with every change. */
export function attachGestures(element: SVGSVGElement, moved: (to: Moved) => void): Gestures {
  const behaviour: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
    .scaleExtent([least, most])
    .filter(startsGesture(element))
    .on(
      'zoom',
      ({ transform }: { readonly transform: { readonly k: number; readonly x: number; readonly y: number } }) => {
        element.toggleAttribute('data-moved', isMoved(element));
        moved({ scale: transform.k, x: transform.x, y: transform.y });
      },
    );
  const ground = select<SVGSVGElement, unknown>(element);
  element.addEventListener('touchmove', passOver, { capture: true, passive: true });
  ground.call(behaviour).on('dblclick.zoom', null);
  return {
    zoomBy: (factor) => behaviour.scaleBy(ground, factor),
    moveTo: ({ scale, x, y }) => behaviour.transform(ground, zoomIdentity.translate(x, y).scale(scale)),
    fit: () => behaviour.transform(ground, zoomIdentity),
    detach: () => {
      ground.on('.zoom', null);
      element.removeEventListener('touchmove', passOver, { capture: true });
    },
  };
}
