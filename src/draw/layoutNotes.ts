// Where a contribution can stand beside the label of its edge: on no line, no box and no other label.
import { type Box, crossesBox, overlap, type Point } from './path';

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

/** How many of these pieces and boxes a place covers. */
export const covered = (place: Box, pieces: readonly Piece[], boxes: readonly Box[]): number =>
  pieces.filter(([from, to]) => crossesBox(from, to, place, 1)).length +
  boxes.filter((box) => overlap(place, box)).length;
