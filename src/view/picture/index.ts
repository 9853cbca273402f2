// A drawing of the page as a picture of its own: read with its styles and typefaces, written as SVG or PNG.
export { drawingText, type Look, type Seen, seenOf } from './drawingText';
export { drawingOf } from './drawingOf';
export { Drawn } from './Drawn';
export { pngOf } from './pngOf';
