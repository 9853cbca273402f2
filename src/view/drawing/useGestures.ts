// Zoom and pan of a drawing, kept beside where it rests.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { attachGestures, type Gestures, type Moved, unmoved } from '../../draw/graph';
import { useApp } from '../marks';

/** How much larger one press makes a drawing. */
export const zoomStep = 1.25;

export interface Moving {
  readonly moved: Moved;
  readonly gestures: RefObject<Gestures | null>;
  /** Back to where the drawing rests; from there to where all of it is in sight. */
  readonly fit: () => void;
}

const atRest = ({ scale, x, y }: Moved): boolean => scale === 1 && x === 0 && y === 0;

/**
 * `ready`: whether the drawing is there; `key`: what belongs to another drawing starts at rest again; `whole`: how the
 * drawing must be moved for all of it to be in sight.
 */
export function useGestures(
  element: RefObject<SVGSVGElement | null>,
  ready: boolean,
  key: unknown,
  whole: Moved,
): Moving {
  const { actions } = useApp();
  const [moved, setMoved] = useState<Moved>(unmoved);
  const gestures = useRef<Gestures | null>(null);
  const fit = (): void => {
    if (atRest(moved)) gestures.current?.moveTo(whole);
    else gestures.current?.fit();
  };
  const latestFit = useRef(fit);
  useEffect(() => {
    latestFit.current = fit;
  });
  useEffect(() => {
    if (!ready || element.current === null) return;
    const attached = attachGestures(element.current, setMoved);
    gestures.current = attached;
    attached.fit();
    const stop = actions.onZoom((to) => {
      if (to === 'fit') latestFit.current();
      else attached.zoomBy(to === 'in' ? zoomStep : 1 / zoomStep);
    });
    return () => {
      stop();
      attached.detach();
    };
  }, [element, ready, key, actions]);
  return { moved, gestures, fit };
}
