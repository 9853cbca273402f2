// Zoom and pan of a drawing, kept beside where it rests.
import { onZoom } from '../../state';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { attachGestures, type Gestures, type Moved, unmoved } from '../../draw/gestures';

/** How much larger one press makes a drawing. */
export const zoomStep = 1.25;

export interface Moving {
  readonly moved: Moved;
  readonly gestures: RefObject<Gestures | null>;
}

/** `ready`: whether the drawing is there; `key`: what belongs to another drawing starts at rest again. */
export function useGestures(element: RefObject<SVGSVGElement | null>, ready: boolean, key: unknown): Moving {
  const [moved, setMoved] = useState<Moved>(unmoved);
  const gestures = useRef<Gestures | null>(null);
  useEffect(() => {
    if (!ready || element.current === null) return;
    const attached = attachGestures(element.current, setMoved);
    gestures.current = attached;
    attached.fit();
    const stop = onZoom((to) => {
      if (to === 'fit') attached.fit();
      else attached.zoomBy(to === 'in' ? zoomStep : 1 / zoomStep);
    });
    return () => {
      stop();
      attached.detach();
    };
  }, [element, ready, key]);
  return { moved, gestures };
}
