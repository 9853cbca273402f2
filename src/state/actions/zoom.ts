// Zoom by keys: the drawing on the stage listens, whichever it is.

export type Zoom = 'in' | 'out' | 'fit';

const listeners = new Set<(zoom: Zoom) => void>();

/** Asks the drawing on the stage to zoom about its middle, or to fit again. */
export const zoom = (to: Zoom): void => listeners.forEach((listener) => listener(to));

/** Calls back for each zoom that is asked for; the answer stops it. */
export function onZoom(listener: (zoom: Zoom) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
