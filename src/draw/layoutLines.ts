// Leads all lines of a layout through their gates, and finds the place of each contribution.
import { boxOf, type Columns, gatesOf } from './layoutGates';
import type { Grid } from './layoutGrid';
import { covered, noteCandidates, type NoteRoom } from './layoutNotes';
import type { Link } from './layoutRanks';
import type { Box, Point } from './path';
import { freeOf, type Gate, type Line, routeLine } from './route';

export interface Draft {
  readonly grid: Grid;
  readonly links: readonly Link[];
  readonly heights: readonly number[];
  readonly columns: Columns;
  /** The chip of each link, without the room for its contribution. */
  readonly labels: readonly NoteRoom[];
  readonly note: NoteRoom;
  readonly direction: 'right' | 'up';
}

export interface Drawn {
  readonly line: Line;
  readonly label: Box;
  readonly note: Box;
}

/** An item's room, and which node or link may pass it. */
interface Obstacle {
  readonly box: Box;
  readonly item: number;
}

function obstaclesOf({ grid, heights, columns }: Draft): readonly (readonly Obstacle[])[] {
  const found = Array.from({ length: grid.columns + 1 }, (): Obstacle[] => []);
  grid.items.forEach((item, index) => {
    if (item.width > 0) found[item.column]?.push({ box: boxOf(item, heights[index] ?? 0, columns), item: index });
  });
  return found;
}

/** The chip of a link: around its line, in the middle of its column. */
function chipOf(
  { grid, heights, columns, labels }: Draft,
  link: number,
): { readonly chip: Box; readonly gate: number } {
  const chain = grid.chains[link] ?? [];
  const found = chain.findIndex((index) => grid.items[index]?.kind === 'label');
  const gate = found < 0 ? Math.floor(chain.length / 2) : found;
  const index = chain[gate] ?? 0;
  const { w, h } = labels[link] ?? { w: 0, h: 0 };
  const column = grid.items[index]?.column ?? 0;
  const x = ((columns.left[column] ?? 0) + (columns.right[column] ?? 0)) / 2;
  return { chip: { x: x - w / 2, y: (heights[index] ?? 0) - h / 2, w, h }, gate };
}

/** The points of lines by the column that they are in or right of, to be looked up fast. */
function byColumn(lines: readonly Line[], columns: Columns): readonly (readonly Point[])[] {
  const buckets = columns.left.map((): Point[] => []);
  for (const line of lines) {
    let column = 0;
    for (const point of line.points) {
      while (column + 1 < columns.left.length && (columns.left[column + 1] ?? Infinity) <= point.x) column++;
      while (column > 0 && (columns.left[column] ?? 0) > point.x) column--;
      buckets[column]?.push(point);
    }
  }
  return buckets;
}

const around = <T>(lists: readonly (readonly T[])[], column: number): readonly T[] =>
  [column - 1, column, column + 1].flatMap((c) => lists[c] ?? []);

/** Every line with its label and the room for its contribution. */
export function drawLines(draft: Draft): readonly Drawn[] {
  const { grid, links, heights, columns } = draft;
  const gates = gatesOf(grid, links, heights, columns);
  const obstacles = obstaclesOf(draft);
  const lead = (link: number, levelGate?: number): Line => {
    const own = new Set(grid.chains[link]);
    const blocks = new Map<number, readonly Box[]>();
    const inWay = (column: number): readonly Box[] => {
      const known = blocks.get(column);
      if (known !== undefined) return known;
      const found = [...(obstacles[column] ?? []), ...(obstacles[column + 1] ?? [])];
      const boxes = found.filter((each) => !own.has(each.item)).map((each) => each.box);
      blocks.set(column, boxes);
      return boxes;
    };
    return routeLine(gates[link] ?? [], (point, column) => freeOf(point, inWay(column)), levelGate);
  };
  const lines = links.map((_, link) => lead(link));
  const chips = links.map((_, link) => chipOf(draft, link));
  const points = byColumn(lines, columns);
  const noted = columns.left.map((): Box[] => []);
  return links.map((_, link): Drawn => {
    const { chip, gate } = chips[link] ?? { chip: { x: 0, y: 0, w: 0, h: 0 }, gate: 0 };
    const column = (gates[link] as readonly Gate[])[gate]?.column ?? 0;
    const boxes = [
      ...around(obstacles, column).flatMap(({ box, item }) =>
        grid.chains[link]?.includes(item) === true && item >= links.length ? [] : [box],
      ),
      ...around(noted, column),
    ];
    const candidates = noteCandidates(chip, draft.note, draft.direction);
    const near = around(points, column);
    const counts = candidates.map((place) => covered(place, near, boxes));
    const best = counts.indexOf(Math.min(...counts));
    const clear = counts[best] === 0;
    const note = candidates[clear || draft.direction === 'up' ? best : 0] ?? chip;
    noted[column]?.push(note);
    const line = clear || draft.direction === 'up' ? lines[link] : lead(link, gate);
    return { line: line ?? lead(link), label: chip, note };
  });
}
