// A picture as a file of its own: shapes as SVG text, colours that every program reads, PNG with a note inside.
export { colourOf } from './colour';
export { type Face, type PictureFile, svgFile } from './file';
export { withNote } from './png';
export { type Shape } from './shape';
