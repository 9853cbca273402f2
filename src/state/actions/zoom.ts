// Zoom by keys: the drawing on the stage listens, whichever it is.

type Zoom = 'in' | 'out' | 'fit';

type Listener = (zoom: Zoom) => void;

/** Who listens for zoom. */
export interface ZoomCore {
  readonly zoomers: Set<Listener>;
}

/** Asks the drawing on the stage to zoom about its middle, or to fit again. */
export const zoom = ({ zoomers }: ZoomCore, to: Zoom): void => zoomers.forEach((listener) => listener(to));

/** Calls back for each zoom that is asked for; the answer stops it. */
export function onZoom({ zoomers }: ZoomCore, listener: Listener): () => void {
  zoomers.add(listener);
  return () => zoomers.delete(listener);
}
