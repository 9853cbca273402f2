// A drawing of the page as the text of an SVG file: whole, in a theme of choice, whatever the reader has moved or lit.
import { colourOf, type PictureFile, svgFile } from '../../draw/svg';
import { facesFor } from './faces';
import { shapesOfDrawing, shapesOfPage } from './shapes';
import './picture.css';

/** How a picture is to look. */
export interface Look {
  readonly theme: string;
  /** Nothing lies under the drawing. */
  readonly bare: boolean;
}

/** What is said of a picture in its file. */
type Said = Pick<PictureFile, 'title' | 'about' | 'note'>;

/** Room around a drawing, in its units. */
const rim = 12;

/** The shapes of a drawing, the part of its plane that they stand in, and what lies under them. */
export type Seen = Pick<PictureFile, 'shapes' | 'box' | 'paper'>;

/** Changes a copy of a drawing before it is read. */
type Prepare = (copy: HTMLElement) => void;

/** What a copy of the drawing shows, read while it stands in the page. */
function seen(copy: HTMLElement, room: HTMLElement, bare: boolean, prepare?: Prepare): Seen {
  const camera = copy.querySelector<SVGGElement>('.camera');
  // Before anything is measured: what has been laid out once would be on its way from there.
  if (camera !== null) camera.style.transform = 'none';
  prepare?.(copy);
  const paper = bare ? undefined : colourOf(getComputedStyle(room).backgroundColor)?.hex;
  if (camera === null) {
    const { scrollWidth: w, scrollHeight: h } = copy;
    return { shapes: shapesOfPage(copy), box: { x: -rim, y: -rim, w: w + 2 * rim, h: h + 2 * rim }, paper };
  }
  const { x, y, width, height } = camera.getBBox();
  const box = { x: x - rim, y: y - rim, w: width + 2 * rim, h: height + 2 * rim };
  return { shapes: shapesOfDrawing(camera), box, paper };
}

/** A copy of a drawing, with what is painted in it. */
function copyOf(drawing: HTMLElement): HTMLElement {
  const copy = drawing.cloneNode(true) as HTMLElement;
  const painted = drawing.querySelectorAll('canvas');
  copy.querySelectorAll('canvas').forEach((canvas, i) => {
    const from = painted[i];
    if (from !== undefined) canvas.getContext('2d')?.drawImage(from, 0, 0);
  });
  return copy;
}

/**
 * What the drawing in an element of the page shows, `.stage-view` or one like it. A copy of it is dressed in the theme, read
 * and taken away before the browser paints, so that nothing is seen of it and nothing lit stays lit.
 * `prepare` may change the copy before it is read.
 */
export function seenOf(drawing: HTMLElement, { theme, bare }: Look, prepare?: Prepare): Seen {
  const room = document.createElement('div');
  room.className = 'picture-room';
  room.dataset['theme'] = theme;
  room.inert = true;
  const copy = copyOf(drawing);
  copy.style.width = `${drawing.offsetWidth}px`;
  copy.style.height = `${drawing.offsetHeight}px`;
  room.append(copy);
  document.body.append(room);
  try {
    return seen(copy, room, bare, prepare);
  } finally {
    room.remove();
  }
}

/** The text of an SVG file of the drawing in an element of the page. */
export async function drawingText(drawing: HTMLElement, look: Look, said: Said): Promise<string> {
  const found = seenOf(drawing, look);
  return svgFile({ ...found, ...said, faces: await facesFor(found.shapes) });
}
