// Where a card stands: where it covers nothing of what it is about, as near as can be.
import { adjointRef, edgeOf, ownNode, partialRef, readRef, valueRef } from '../../engine/ref';
import type { EdgeId, NodeId } from '../../engine';

export interface Corner {
  readonly left: number;
  readonly top: number;
  /** Nothing of what the card is about or of what is beside it is covered. */
  readonly clear: boolean;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a card is about. */
export interface About {
  readonly node: NodeId;
  readonly edge?: EdgeId;
  /** Names of the nodes and edges beside it. */
  readonly near: ReadonlySet<string>;
  /** The reader wants to reach the card, so that it stands closer. */
  readonly held: boolean;
}

const gap = 10;
/** Distance between places that are tried, in pixels. */
const grid = 16;
/** What a pixel costs that is covered of what the card is about, of what is beside it, of the rest. */
const prices = { self: 1000, near: 1000, other: 30 } as const;

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const grown = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

/** Places between two ends, and both ends. */
const placesIn = (from: number, to: number): readonly number[] => [
  ...Array.from({ length: Math.max(1, Math.ceil((to - from) / grid)) }, (_, i) => from + i * grid),
  Math.max(from, to),
];

/** The size of a card that stands beside its node, whether it does now or not. */
function sizeOf(card: HTMLElement): { readonly w: number; readonly h: number } {
  const now = { look: card.className, style: card.style.cssText };
  card.classList.remove('docked');
  card.style.cssText = '';
  const size = { w: card.offsetWidth, h: card.offsetHeight };
  card.className = now.look;
  card.style.cssText = now.style;
  return size;
}

const quoted = (ref: string): string => `[data-ref="${CSS.escape(ref)}"]`;

/** The mark in the drawing that a card is about. */
function markOf(drawing: Element, marks: readonly Element[], { node, edge }: About): Element | null {
  if (edge !== undefined) {
    const ref = quoted(partialRef(edge));
    return drawing.querySelector(`.edge-label${ref}`) ?? drawing.querySelector(`svg ${ref}`);
  }
  // In the network by layers, a weighted sum stands inside its unit.
  return (
    marks.find((mark) => mark.getAttribute('data-node') === node) ??
    drawing.querySelector(`svg :is(${quoted(valueRef(node))}, ${quoted(adjointRef(node))})`)?.closest('[data-node]') ??
    null
  );
}

/**
 * Left upper corner for a card inside its stage, in pixels of the stage; undefined when what it is about is not drawn.
 */
export function placeCard(stage: HTMLElement, card: HTMLElement, about: About): Corner | undefined {
  const drawing = stage.querySelector('.stage-view');
  if (drawing === null) return undefined;
  const room = stage.getBoundingClientRect();
  const marks = [...drawing.querySelectorAll('[data-node], .edge-label')];
  const mark = markOf(drawing, marks, about);
  if (mark === null) return undefined;
  const self = mark.getBoundingClientRect();
  const isNear = (other: Element): boolean => {
    const ref = readRef(other.getAttribute('data-ref'));
    const edge = ref === undefined ? undefined : edgeOf(ref);
    return about.near.has(other.getAttribute('data-node') ?? edge ?? ownNode(ref) ?? '');
  };
  const others = marks.map((other) => ({
    box: other.getBoundingClientRect(),
    price: isNear(other) ? prices.near : prices.other,
    // The units of a network are read together, layer by layer.
    kept: isNear(other) || other.matches('.unit'),
  }));
  // Whoever reads a number may want to change it.
  for (const control of stage.querySelectorAll('.input, .stage-head > :not(.stage-formula)'))
    others.push({ box: control.getBoundingClientRect(), price: prices.other, kept: true });
  // A card has rather other places than on the lesson's formula.
  for (const formula of stage.querySelectorAll('.stage-formula .katex-html'))
    others.push({ box: formula.getBoundingClientRect(), price: prices.other, kept: false });
  const kept = grown(self, gap);
  const { w, h } = sizeOf(card);
  const middle = { x: (self.left + self.right) / 2, y: (self.top + self.bottom) / 2 };
  const hides = (box: Box): boolean =>
    overlap(box, self) > 0 || others.some((other) => other.kept && overlap(box, other.box) > 0);
  const price = (box: Box): number =>
    overlap(box, kept) * prices.self +
    others.reduce((sum, other) => sum + overlap(box, other.box) * other.price, 0) +
    (about.held ? 30 : 10) * Math.hypot((box.left + box.right) / 2 - middle.x, (box.top + box.bottom) / 2 - middle.y);
  let best: { readonly box: Box; readonly price: number } | undefined;
  for (const left of placesIn(room.left, room.right - w)) {
    for (const top of placesIn(room.top, room.bottom - h)) {
      const box = { left, top, right: left + w, bottom: top + h };
      const costs = price(box);
      if (best === undefined || costs < best.price) best = { box, price: costs };
    }
  }
  if (best === undefined) return undefined;
  return { left: best.box.left - room.left, top: best.box.top - room.top, clear: !hides(best.box) };
}
