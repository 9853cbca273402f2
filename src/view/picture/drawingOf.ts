// The drawing that stands on the stage.
import type { App } from '../marks';

/** The element of the drawing of an app; throws where the stage has none. */
export function drawingOf({ root }: App): HTMLElement {
  const drawing = root.querySelector<HTMLElement>('.stage > .stage-view');
  if (drawing === null) throw new Error('There is no drawing on the stage.');
  return drawing;
}
