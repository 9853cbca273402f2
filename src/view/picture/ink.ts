// How an element is painted, as attributes that need no style sheet.
import { colourOf, type Shape } from '../../draw/svg';

type Attributes = Shape['attributes'];

const pixels = (text: string): number => parseFloat(text) || 0;

/** A paint and how far it covers, by the names of their attributes. */
function paint(name: 'fill' | 'stroke', style: CSSStyleDeclaration): Attributes {
  const opacity = style[`${name}Opacity`];
  const colour = colourOf(style[name]);
  const alpha = (colour?.alpha ?? 0) * Number(opacity);
  if (colour === undefined || alpha === 0) return name === 'fill' ? { fill: 'none' } : {};
  return { [name]: colour.hex, [`${name}-opacity`]: alpha === 1 ? undefined : alpha };
}

const unless = (text: string, usual: string): string | undefined => (text === usual ? undefined : text);

/** Fill and stroke of a shape; one that leaves no mark has `fill: none` and no stroke. */
export function inkOf(style: CSSStyleDeclaration): Attributes {
  const width = pixels(style.strokeWidth);
  const stroke = width === 0 ? {} : paint('stroke', style);
  const fill = paint('fill', style);
  if (stroke['stroke'] === undefined) return fill;
  const dashes = style.strokeDasharray;
  return {
    ...fill,
    ...stroke,
    'stroke-width': width,
    'stroke-dasharray': dashes === 'none' ? undefined : dashes.replaceAll('px', '').replaceAll(',', ' '),
    'stroke-linecap': unless(style.strokeLinecap, 'butt'),
    'stroke-linejoin': unless(style.strokeLinejoin, 'miter'),
    'paint-order': unless(style.paintOrder, 'normal'),
    'vector-effect': unless(style.vectorEffect, 'none'),
  };
}

/** The type that text is set in, and its ink. */
export function typeOf(style: CSSStyleDeclaration, ink: Attributes): Attributes {
  return {
    'font-family': style.fontFamily.replaceAll('"', "'"),
    'font-size': pixels(style.fontSize),
    'font-weight': unless(style.fontWeight, '400'),
    'font-style': unless(style.fontStyle, 'normal'),
    'font-variant-numeric': unless(style.fontVariantNumeric, 'normal'),
    ...ink,
  };
}

/** The ink of words that stand in the page and not in a drawing. */
export function wordInk({ color }: CSSStyleDeclaration): Attributes {
  const colour = colourOf(color);
  return {
    fill: colour?.hex ?? 'none',
    'fill-opacity': colour === undefined || colour.alpha === 1 ? undefined : colour.alpha,
  };
}

/** The radius of the corners of a box: in pixels, or as a part of its side. */
function cornerOf(text: string, side: number): number {
  const radius = text.includes('%') ? (parseFloat(text) / 100) * side : pixels(text);
  return Math.min(radius, side / 2);
}

/** A line of one colour around a box, of which it lies inside. */
function ring(
  { x, y, width, height }: DOMRect,
  colour: string,
  how: string,
  thick: number,
  rx: number,
): Shape | undefined {
  const ink = colourOf(colour);
  if (thick === 0 || ink === undefined || how === 'none') return undefined;
  const attributes = {
    x: x + thick / 2,
    y: y + thick / 2,
    width: width - thick,
    height: height - thick,
    rx: rx === 0 ? undefined : Math.max(0, rx - thick / 2),
    fill: 'none',
    stroke: ink.hex,
    'stroke-opacity': ink.alpha === 1 ? undefined : ink.alpha,
    'stroke-width': thick,
    'stroke-dasharray': how === 'dashed' ? `${2 * thick} ${2 * thick}` : undefined,
  };
  return { name: 'rect', attributes, inside: [] };
}

/** The outline of a box, which lies around it. */
function outlineOf(style: CSSStyleDeclaration, { x, y, width, height }: DOMRect, rx: number): Shape | undefined {
  const thick = pixels(style.outlineWidth);
  const by = thick + pixels(style.outlineOffset);
  const box = new DOMRect(x - by, y - by, width + 2 * by, height + 2 * by);
  return ring(box, style.outlineColor, style.outlineStyle, thick, rx === 0 ? 0 : rx + by);
}

/** A border that is the same all around, as one line along the middle of it; undefined where sides differ. */
function lineAround(style: CSSStyleDeclaration, box: DOMRect, rx: number): Shape | undefined {
  const sides = [
    [style.borderTopColor, style.borderTopStyle, style.borderTopWidth],
    [style.borderRightColor, style.borderRightStyle, style.borderRightWidth],
    [style.borderBottomColor, style.borderBottomStyle, style.borderBottomWidth],
    [style.borderLeftColor, style.borderLeftStyle, style.borderLeftWidth],
  ].map((side) => side.join(' '));
  if (new Set(sides).size > 1) return undefined;
  return ring(box, style.borderTopColor, style.borderTopStyle, pixels(style.borderTopWidth), rx);
}

/** Ground, outline and borders of a box of the page that lies at a place. */
export function boxInk(style: CSSStyleDeclaration, { x, y, width, height }: DOMRect): readonly Shape[] {
  if (width === 0 || height === 0) return [];
  const ground = colourOf(style.backgroundColor);
  const rx = cornerOf(style.borderTopLeftRadius, Math.min(width, height));
  const shapes: Shape[] = [];
  const rect = (attributes: Attributes): void => {
    shapes.push({ name: 'rect', attributes, inside: [] });
  };
  if (ground !== undefined)
    rect({
      x,
      y,
      width,
      height,
      rx: rx === 0 ? undefined : rx,
      fill: ground.hex,
      'fill-opacity': ground.alpha === 1 ? undefined : ground.alpha,
    });
  const box = new DOMRect(x, y, width, height);
  const outline = outlineOf(style, box, rx);
  if (outline !== undefined) shapes.push(outline);
  const around = lineAround(style, box, rx);
  if (around !== undefined) return [...shapes, around];
  const side = (colour: string, how: string, thick: number, place: Attributes): void => {
    const ink = colourOf(colour);
    if (ink === undefined || thick === 0 || how === 'none' || how === 'hidden') return;
    rect({ ...place, fill: ink.hex, 'fill-opacity': ink.alpha === 1 ? undefined : ink.alpha });
  };
  const [top, right, bottom, left] = [
    pixels(style.borderTopWidth),
    pixels(style.borderRightWidth),
    pixels(style.borderBottomWidth),
    pixels(style.borderLeftWidth),
  ];
  side(style.borderTopColor, style.borderTopStyle, top, { x, y, width, height: top });
  side(style.borderBottomColor, style.borderBottomStyle, bottom, { x, y: y + height - bottom, width, height: bottom });
  side(style.borderLeftColor, style.borderLeftStyle, left, { x, y, width: left, height });
  side(style.borderRightColor, style.borderRightStyle, right, { x: x + width - right, y, width: right, height });
  return shapes;
}
