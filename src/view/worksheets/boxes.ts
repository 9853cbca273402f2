// Boxes on a drawing: an empty one where a number is asked for, the same around the number in the key.
import { growIn, written } from './growIn';

/** What stands where a number is held back. */
const held = '?';
const svg = 'http://www.w3.org/2000/svg';

/** Sizes of a box in parts of its type; larger type needs no larger box. */
const shape = { width: 2.2, height: 1.16, beside: 0.35, most: 28, rim: 4 } as const;
/** Whatever the drawing gives its own boxes, these are lines on white. */
const inDrawing = {
  fill: '#fff',
  fillOpacity: '1',
  stroke: '#1c2127',
  strokeWidth: '1px',
  strokeDasharray: 'none',
  opacity: '1',
  visibility: 'visible',
};
/** In the page nothing becomes higher by a box: the plots below keep their room. */
const inPage = {
  display: 'inline-block',
  position: 'relative',
  minWidth: '2.4em',
  margin: '0 5px',
  textAlign: 'center',
};
const frameInPage = { position: 'absolute', inset: '-1px -4px', border: '1px solid #1c2127', borderRadius: '3px' };

const wordsIn = (root: Node): readonly Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode() !== null) found.push(walker.currentNode as Text);
  return found;
};

/** Where a word or an element stands in the units of a group. */
function placeOf(what: Text | Element, group: SVGGraphicsElement): DOMRect | undefined {
  const range = document.createRange();
  if (what instanceof Text) range.selectNodeContents(what);
  const { left, top, right, bottom } = (what instanceof Text ? range : what).getBoundingClientRect();
  const back = group.getScreenCTM()?.inverse();
  if (back === undefined || right <= left) return undefined;
  const [from, to] = [new DOMPoint(left, top), new DOMPoint(right, bottom)].map((point) => point.matrixTransform(back));
  return from === undefined || to === undefined ? undefined : new DOMRect(from.x, from.y, to.x - from.x, to.y - from.y);
}

/** A box as wide as what one writes, at the side that its text is set from; behind its name where that stands before it. */
function boxAround(
  place: DOMRect,
  type: CSSStyleDeclaration,
  named: boolean,
): { x: number; y: number; w: number; h: number } {
  const size = Math.min(shape.most, parseFloat(type.fontSize));
  const w = Math.max(shape.width * size, place.width + shape.beside * size);
  const h = Math.max(shape.height * size, 0.8 * place.height);
  const spare = w - place.width;
  const before = named ? 0 : ({ start: shape.rim, end: spare - shape.rim }[type.textAnchor] ?? spare / 2);
  return { x: place.x - before, y: place.y + (place.height - h) / 2, w, h };
}

/** Where a box may begin beside the name before its number, and where what both stand in ends; undefined where there is no name. */
function besideName(
  text: SVGTextElement,
  group: SVGGraphicsElement,
  place: DOMRect,
): readonly [number, number] | undefined {
  const places = (some: (each: Element) => boolean): readonly DOMRect[] =>
    [...group.children].filter((each) => each !== text && some(each)).flatMap((each) => placeOf(each, group) ?? []);
  const before = places(({ localName }) => localName !== 'rect').filter(
    ({ left, right, top, bottom }) => left < right && right <= place.left && top < place.bottom && bottom > place.top,
  );
  if (before.length === 0) return undefined;
  const around = places(({ localName }) => localName === 'rect').filter(({ right }) => right >= place.right);
  return [
    Math.max(...before.map(({ right }) => right)) + shape.rim,
    Math.min(...around.map(({ right }) => right)) - shape.rim,
  ];
}

/** Where a box begins so that it hides no text above it, and leaves no node at its lower rim; from a chip it may hang. */
function clearOf(text: SVGTextElement, group: SVGGraphicsElement, y: number, h: number): number {
  const baseOf = (each: Element): number => Number(each.getAttribute('y') ?? NaN);
  const above = [...group.children]
    .filter((each) => each.localName === 'text' && baseOf(each) < baseOf(text) - 4)
    .map((each) => baseOf(each) + shape.rim / 2);
  const rim = [...group.children].find((each) => each.localName === 'rect');
  const lowest = group.matches('.weight') || rim === undefined ? Infinity : rimOf(rim) - h - shape.rim / 2;
  return Math.max(Math.min(y, lowest), ...above);
}

const rimOf = (rect: Element): number =>
  Number(rect.getAttribute('y') ?? 0) + Number(rect.getAttribute('height') ?? NaN);

function box(word: Text): void {
  const text = word.parentElement?.closest<SVGTextElement>('text');
  const group = text?.parentElement;
  const around = word.parentElement;
  if (around === null) return;
  if (text === undefined || text === null || !(group instanceof SVGGraphicsElement)) {
    Object.assign(around.style, inPage);
    const frame = document.createElement('span');
    Object.assign(frame.style, frameInPage);
    around.append(frame);
    return;
  }
  const place = placeOf(word, group);
  if (place === undefined) return;
  const named = text.textContent.trim() !== word.data.trim();
  const wanted = boxAround(place, getComputedStyle(around), named);
  const [from, to] = besideName(text, group, place) ?? [-Infinity, Infinity];
  const x = Math.min(place.x, Math.max(from, wanted.x));
  const width = Math.max(place.width, Math.min(wanted.w, to - x));
  const y = clearOf(text, group, wanted.y, wanted.h);
  const rect = document.createElementNS(svg, 'rect');
  const sides = { x, y, width, height: wanted.h, rx: 3 };
  for (const [name, value] of Object.entries(sides)) rect.setAttribute(name, value.toFixed(2));
  rect.dataset[written] = '';
  Object.assign(rect.style, inDrawing);
  group.insertBefore(rect, text);
}

/** Puts a box where each number is held back, and takes away the sign that says so. */
export function leaveBlank(drawing: HTMLElement): void {
  const blanks = wordsIn(drawing).filter(({ data }) => data.trim() === held);
  for (const word of blanks) box(word);
  growIn(drawing);
  // A space keeps the line where it is.
  for (const word of blanks) word.data = '\u00a0';
}

/** Puts a box around each number of quantities that are asked for. */
export function fillIn(drawing: HTMLElement, asked: readonly string[]): void {
  for (const mark of drawing.querySelectorAll('[data-ref][data-number]')) {
    if (!asked.includes(mark.getAttribute('data-ref') ?? '')) continue;
    const number = wordsIn(mark).findLast(({ data }) => data.trim() !== '');
    if (number !== undefined) box(number);
  }
}
