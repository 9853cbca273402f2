// A picture as the text of an SVG file that needs nothing beside itself.
import { escaped, type Shape, shapeText } from './shape';

/** A typeface that a picture carries: woff2 in base 64. */
export interface Face {
  readonly family: string;
  readonly weight: string;
  readonly italic: boolean;
  readonly base64: string;
}

/** All that a file of a picture is made of. */
export interface PictureFile {
  readonly shapes: readonly Shape[];
  /** The part of the drawing that the picture shows, in its units; the picture is as large in pixels. */
  readonly box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly title: string;
  /** What the picture shows, in words. */
  readonly about: string;
  /** A line of text that says where it comes from. */
  readonly note: string;
  readonly faces: readonly Face[];
  /** What lies under it; absent: nothing. */
  readonly paper?: string | undefined;
}

const faceRule = ({ family, weight, italic, base64 }: Face): string =>
  `@font-face{font-family:'${family}';font-weight:${weight};font-style:${italic ? 'italic' : 'normal'};` +
  `src:url(data:font/woff2;base64,${base64}) format('woff2')}`;

/** The text of the file. Its note stands near its beginning, so that it is found without reading all of it. */
export function svgFile({ shapes, box, title, about, note, faces, paper }: PictureFile): string {
  const { x, y, w, h } = box;
  const ground: readonly Shape[] =
    paper === undefined ? [] : [{ name: 'rect', attributes: { x, y, width: w, height: h, fill: paper }, inside: [] }];
  const size = [x, y, w, h].map((each) => String(Number(each.toFixed(3))));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${size.join(' ')}" width="${size[2] ?? ''}" height="${size[3] ?? ''}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(about)}</desc>`,
    `<metadata>${escaped(note).replaceAll('&quot;', '"')}</metadata>`,
    ...(faces.length === 0 ? [] : [`<style>${faces.map(faceRule).join('')}</style>`]),
    ...[...ground, ...shapes].map(shapeText),
    '</svg>',
    '',
  ].join('\n');
}
