// What stands in an element of the page, as shapes of a picture at the places where the browser has put it.
import type { Shape } from '../../draw/svg';
import { boxInk, inkOf, typeOf } from './ink';
import { wordsOf } from './words';

/** What is no part of the picture: controls, and what only a reader hears. */
const leftOut =
  'button, input, select, textarea, .mini-map, .zoom-tools, .flights, .katex-mathml, .hidden-text, title, desc';

/** Attributes of places and forms, as they stand. */
const forms = [
  'd points x y x1 x2 y1 y2 cx cy rx ry width height dx dy textLength lengthAdjust',
  'viewBox preserveAspectRatio data-ref data-number data-node',
].flatMap((names) => names.split(' '));

type Attributes = Shape['attributes'];

/** What attributes are where they are not said. */
const usual: Attributes = {
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'font-weight': '400',
  'font-style': 'normal',
  'font-variant-numeric': 'normal',
  'fill-opacity': 1,
  stroke: 'none',
};

/** Where the window's corner lies in the picture. */
interface Origin {
  readonly dx: number;
  readonly dy: number;
}

const asNumber = (text: string): string | number => (/^-?\d*\.\d{4,}$/.test(text) ? Number(text) : text);

const names = (element: Element): Attributes =>
  Object.fromEntries(
    forms.flatMap((name) => {
      const value = element.getAttribute(name);
      if (value === null) return [];
      return [[name, name.startsWith('data-') ? value : asNumber(value)] as const];
    }),
  );

/** How an element lies in that around it; undefined where it lies as that does. */
function turnOf(element: SVGGraphicsElement): string | undefined {
  const around = element.parentElement;
  if (!(around instanceof SVGGraphicsElement)) return undefined;
  const [outer, inner] = [around.getScreenCTM(), element.getScreenCTM()];
  if (outer === null || inner === null || Math.abs(outer.a * outer.d - outer.b * outer.c) < 1e-9) return undefined;
  const { a, b, c, d, e, f } = outer.inverse().multiply(inner);
  const turn = [a, b, c, d, e, f].map((each) => Number(each.toFixed(4)));
  return turn.join() === '1,0,0,1,0,0' ? undefined : `matrix(${turn.join(' ')})`;
}

const veil = ({ opacity }: CSSStyleDeclaration): number | undefined => (opacity === '1' ? undefined : Number(opacity));

const opaque = (style: CSSStyleDeclaration): boolean => style.display !== 'none' && style.opacity !== '0';

/** What is another than around it. */
const changed = (now: Attributes, around: Attributes): Attributes =>
  Object.fromEntries(
    [...new Set([...Object.keys(now), ...Object.keys(around)])].flatMap((name) =>
      now[name] === around[name] ? [] : [[name, now[name] ?? usual[name]]],
    ),
  );

/** A text or a part of one; its type is said where it is another than that around it. */
function textShape(element: Element, style: CSSStyleDeclaration, around: Attributes): Shape {
  const type: Attributes = {
    'text-anchor': style.textAnchor === 'start' ? undefined : style.textAnchor,
    'dominant-baseline': style.dominantBaseline === 'auto' ? undefined : style.dominantBaseline,
    ...typeOf(style, inkOf(style)),
  };
  const inside = [...element.childNodes].flatMap((child): readonly (Shape | string)[] => {
    if (child instanceof Text) return [child.data];
    return child instanceof Element ? [textShape(child, getComputedStyle(child), type)] : [];
  });
  return { name: element.localName, attributes: { ...names(element), ...changed(type, around) }, inside };
}

function drawn(element: SVGElement): readonly Shape[] {
  const style = getComputedStyle(element);
  if (!opaque(style)) return [];
  const name = element.localName;
  const turn = element instanceof SVGGraphicsElement && name !== 'svg' ? turnOf(element) : undefined;
  const common = { opacity: veil(style), transform: turn };
  if (name === 'g' || name === 'svg') {
    const inside = [...element.children].flatMap((child) => (child.matches(leftOut) ? [] : drawn(child as SVGElement)));
    if (inside.length === 0) return [];
    const overflow = name === 'svg' ? style.overflow.split(' ')[0] : undefined;
    return [{ name, attributes: { ...names(element), ...common, overflow }, inside }];
  }
  if (style.visibility !== 'visible') return [];
  if (name === 'text') {
    const shape = textShape(element, style, {});
    return [{ ...shape, attributes: { ...shape.attributes, ...common } }];
  }
  const ink = inkOf(style);
  if (ink['fill'] === 'none' && ink['stroke'] === undefined) return [];
  const r = name === 'circle' ? parseFloat(style.r) : undefined;
  return [{ name, attributes: { ...names(element), r, ...ink, ...common }, inside: [] }];
}

/** A drawing inside of the page, at its place. */
function placed(element: SVGSVGElement, { dx, dy }: Origin): readonly Shape[] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return drawn(element).map((shape) => ({
    ...shape,
    attributes: { ...shape.attributes, x: left + dx, y: top + dy, width, height },
  }));
}

/** A picture made of cells, as an image of its own. */
function painted(canvas: HTMLCanvasElement, box: DOMRect): Shape {
  const { x, y, width, height } = box;
  return {
    name: 'image',
    attributes: { x, y, width, height, href: canvas.toDataURL(), preserveAspectRatio: 'none' },
    inside: [],
  };
}

function laid(element: Element, origin: Origin): readonly Shape[] {
  if (element.matches(leftOut)) return [];
  const style = getComputedStyle(element);
  if (!opaque(style)) return [];
  const { dx, dy } = origin;
  const at = element.getBoundingClientRect();
  const box = new DOMRect(at.x + dx, at.y + dy, at.width, at.height);
  const seen = style.visibility === 'visible';
  const inside = [
    ...(seen ? boxInk(style, box) : []),
    ...(seen && element instanceof HTMLCanvasElement ? [painted(element, box)] : []),
    ...[...element.childNodes].flatMap((child): readonly Shape[] => {
      if (child instanceof Text) return seen ? wordsOf(child, style, dx, dy) : [];
      if (child instanceof SVGSVGElement) return placed(child, origin);
      return child instanceof Element ? laid(child, origin) : [];
    }),
  ];
  if (inside.length === 0) return [];
  // What is cut on the page is cut in the picture: roots and braces of formulas are far longer than their room.
  if (style.overflowX === 'hidden' && at.width > 0 && at.height > 0) {
    const { x, y, width, height } = box;
    const attributes = { x, y, width, height, viewBox: [x, y, width, height].join(' '), overflow: 'hidden' };
    return [{ name: 'svg', attributes, inside }];
  }
  const marks = {
    'data-ref': element.getAttribute('data-ref') ?? undefined,
    'data-number': element.getAttribute('data-number') ?? undefined,
  };
  if (veil(style) === undefined && marks['data-ref'] === undefined) return inside;
  return [{ name: 'g', attributes: { ...marks, opacity: veil(style) }, inside }];
}

/** All shapes of an element of the page; the origin is its upper left corner. */
export function shapesOfPage(element: Element): readonly Shape[] {
  const { left, top } = element.getBoundingClientRect();
  return laid(element, { dx: -left, dy: -top });
}

/** All shapes of a group of a drawing, in the units of the group. */
export const shapesOfDrawing = (group: SVGGElement): readonly Shape[] => drawn(group);
