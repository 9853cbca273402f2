// A node of a compact drawing is larger while it is at work: no wider than what stands in it needs, so that the numbers on
// its edges keep their room.
import { valueRef } from '../../engine/ref';
import type { Box } from '../../draw/geometry';
import { phaseOf } from '../../draw/graph';
import type { NodeId } from '../../engine';
import { memoLast } from '../../engine/memo';
import type { Scene } from '../../state';
import { contributionRefs, quantityOf } from '../marks';
import { isAtWork } from './atWork';
import { headWidth } from './CompactHead';
import { neededWidth } from './compactNumber';
import type { Style } from './style';
import { wantedOf } from './sizes';

/** How what is at work is drawn. */
export interface Growth {
  readonly style: Style;
  /** How much larger it is; more than 1 only in a compact drawing. */
  readonly factor: number;
  /** What stands for a number that is undefined. */
  readonly word: string;
}

/** The same object for the same arguments: two drawings of a page take turns at most. */
export const growthWith = memoLast(
  (style: Style, factor: number, word: string): Growth => ({ style, factor, word }),
  undefined,
  4,
);

/** The least width of a node, in its own larger units, in which all stands as it does in its box. */
function ownWidth(scene: Scene, id: NodeId, box: Box, { style, factor, word }: Growth): number {
  const { tape, cursor } = scene;
  const wanted = wantedOf(tape, id);
  const turned = phaseOf(tape, cursor) === 'adjoint' && tape.availableAt(wanted) !== undefined;
  const parted = turned && !scene.isComputed(wanted) && contributionRefs(tape, id).some((ref) => scene.isComputed(ref));
  if (parted) return box.w;
  const refs = turned ? [valueRef(id), wanted] : [valueRef(id)];
  const needs = refs.map((ref) => neededWidth(quantityOf(scene, ref), word, box.w, style.text));
  return Math.min(box.w, Math.max(box.w / factor, headWidth(scene, id, style), ...needs));
}

/** The place of a node as it is drawn, in units of the drawing. */
export function largerBox(scene: Scene, id: NodeId, box: Box, growth: Growth): Box {
  const { factor } = growth;
  if (factor === 1 || !isAtWork(scene, id)) return box;
  const [w, h] = [factor * ownWidth(scene, id, box, growth), factor * box.h];
  return { x: box.x - (w - box.w) / 2, y: box.y - (h - box.h) / 2, w, h };
}

/** How far a node is drawn over its box on each of its four sides: beside it, and above and under it. */
export function overBox(
  scene: Scene,
  id: NodeId,
  boxes: ReadonlyMap<NodeId, Box>,
  growth: Growth,
): { readonly beside: number; readonly along: number } {
  const box = boxes.get(id);
  if (box === undefined) return { beside: 0, along: 0 };
  const drawn = largerBox(scene, id, box, growth);
  return { beside: box.x - drawn.x, along: box.y - drawn.y };
}
