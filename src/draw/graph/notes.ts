// Where a contribution can stand beside the label of its edge: on no line, no box and no other label.
import type { Box } from '../geometry';
import { crossesBox, overlap, type Point } from './path';

export interface NoteRoom {
  readonly w: number;
  readonly h: number;
}

const gap = 2;
/** Distance from the line where the contribution stands beside it. */
const aside = 8;

/** Places beside a label, the best first; the first is kept free of all but the label's own line. */
export function noteCandidates(label: Box, note: NoteRoom, direction: 'right' | 'up'): readonly Box[] {
  const [cx, cy] = [label.x + label.w / 2, label.y + label.h / 2];
  const at = (x: number, y: number): Box => ({ x: x - note.w / 2, y: y - note.h / 2, ...note });
  if (direction === 'right') {
    const dy = label.h / 2 + note.h / 2 + gap;
    const shifts = [0, -0.15, 0.15, -0.3, 0.3, -0.45, 0.45].map((share) => share * label.w);
    return shifts.flatMap((dx) => [at(cx + dx, cy + dy), at(cx + dx, cy - dy)]);
  }
  const [dx, dy] = [label.w / 2 + note.w / 2 + gap, note.h / 2 + aside];
  return [dx, -dx].flatMap((x) => [at(cx + x, cy + dy), at(cx + x, cy - dy)]);
}

/** A straight piece of a line. */
export type Piece = readonly [Point, Point];

/** The least box around some boxes. */
function hull(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    w: Math.max(...boxes.map((box) => box.x + box.w)) - x,
    h: Math.max(...boxes.map((box) => box.y + box.h)) - y,
  };
}

/** The place that covers the fewest of these pieces and boxes, the first of them, and how many it covers. */
export function bestPlace(
  places: readonly Box[],
  pieces: readonly Piece[],
  boxes: readonly Box[],
): { readonly index: number; readonly covered: number } {
  const zone = hull(places);
  const nearPieces = pieces.filter(([from, to]) => crossesBox(from, to, zone, 1));
  const nearBoxes = boxes.filter((box) => overlap(zone, box));
  let best = { index: 0, covered: Infinity };
  for (const [index, place] of places.entries()) {
    const covered =
      nearPieces.filter(([from, to]) => crossesBox(from, to, place, 1)).length +
      nearBoxes.filter((box) => overlap(place, box)).length;
    if (covered < best.covered) best = { index, covered };
    if (covered === 0) break;
  }
  return best;
}
