// Where a card stands: beside its node, over as little of the drawing as can be.
import { edgeOf, ownNode, readRef, valueRef } from '../../engine/ref';
import type { NodeId } from '../../engine';

export interface Corner {
  readonly left: number;
  readonly top: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const gap = 10;

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/**
 * Left upper corner for a card inside its stage, in pixels of the stage; undefined when the node is not drawn.
 * `near`: neighbours and edges of the node, which are covered last. `held`: the reader wants to reach the card, so that
 * it may cover more of the drawing to be close.
 */
export function placeCard(
  stage: HTMLElement,
  card: HTMLElement,
  id: NodeId,
  near: ReadonlySet<string>,
  held: boolean,
): Corner | undefined {
  const room = stage.getBoundingClientRect();
  const marks = [...stage.querySelectorAll<SVGGraphicsElement>('[data-node], .edge-label')];
  // In the network by layers, a weighted sum stands inside its unit.
  const self =
    marks.find((mark) => mark.getAttribute('data-node') === id) ??
    stage
      .querySelector<SVGGraphicsElement>(`[data-ref="${CSS.escape(valueRef(id))}"]`)
      ?.closest<SVGGraphicsElement>('[data-node]');
  if (self === undefined || self === null) return undefined;
  const node = self.getBoundingClientRect();
  const weight = (mark: Element): number => {
    if (mark === self) return 20;
    const ref = readRef(mark.getAttribute('data-ref'));
    const edge = ref === undefined ? undefined : edgeOf(ref);
    const name = mark.getAttribute('data-node') ?? edge ?? ownNode(ref) ?? '';
    return near.has(name) ? 8 : 1;
  };
  const others = marks.map((mark) => ({ box: mark.getBoundingClientRect(), weight: weight(mark) }));
  const [w, h] = [card.offsetWidth, card.offsetHeight];
  const clamp = (value: number, from: number, to: number): number =>
    Math.max(from, Math.min(Math.max(from, to), value));
  const middle = { x: (node.left + node.right) / 2, y: (node.top + node.bottom) / 2 };
  const wanted: readonly (readonly [number, number])[] = [
    [middle.x - w / 2, node.bottom + gap],
    [middle.x - w / 2, node.top - gap - h],
    [node.left, node.bottom + gap],
    [node.right - w, node.bottom + gap],
    [node.left, node.top - gap - h],
    [node.right - w, node.top - gap - h],
    [node.right + gap, middle.y - h / 2],
    [node.left - gap - w, middle.y - h / 2],
    [node.right + gap, room.top],
    [node.right + gap, room.bottom - h],
    [node.left - gap - w, room.top],
    [node.left - gap - w, room.bottom - h],
    [room.left, room.top],
    [room.right - w, room.top],
    [room.left, room.bottom - h],
    [room.right - w, room.bottom - h],
  ];
  const price = (box: Box): number =>
    others.reduce((sum, other) => sum + overlap(box, other.box) * other.weight, 0) +
    (held ? 60 : 0.5) * Math.hypot((box.left + box.right) / 2 - middle.x, (box.top + box.bottom) / 2 - middle.y);
  const boxes = wanted.map(([x, y]): Box => {
    const left = clamp(x, room.left, room.right - w);
    const top = clamp(y, room.top, room.bottom - h);
    return { left, top, right: left + w, bottom: top + h };
  });
  const best = boxes.reduce((found, box) => (price(box) < price(found) ? box : found));
  return { left: best.left - room.left, top: best.top - room.top };
}
