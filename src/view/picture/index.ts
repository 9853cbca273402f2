// A drawing of the page as a picture of its own: read with its styles and typefaces, written as SVG or PNG.
export { drawingText, type Look } from './drawingText';
export { pngOf } from './pngOf';
