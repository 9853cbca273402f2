// Leads all lines of a layout through their gates, and finds the place of each contribution.
import { boxOf, type Columns, gatesOf, type Ports } from './ports';
import type { Grid } from './grid';
import { bestPlace, noteCandidates, type NoteRoom, type Piece } from './notes';
import type { Link } from './ranks';
import type { Box } from '../geometry';
import { type Line, routeLine } from './route';

interface Draft {
  readonly grid: Grid;
  readonly links: readonly Link[];
  readonly heights: readonly number[];
  readonly columns: Columns;
  readonly ports: Ports;
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

interface Chip {
  readonly chip: Box;
  /** Which of the link's gates it stands in. */
  readonly gate: number;
}

const noChip: Chip = { chip: { x: 0, y: 0, w: 0, h: 0 }, gate: 0 };

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

/** What stands in each column: nodes, and labels with the first place of their contributions. */
function obstaclesOf(draft: Draft, chips: readonly Chip[]): readonly (readonly Obstacle[])[] {
  const { grid, links, heights, columns } = draft;
  const found = Array.from({ length: grid.columns + 1 }, (): Obstacle[] => []);
  const put = (item: number, box: Box): void => {
    if (box.w > 0) found[grid.items[item]?.column ?? 0]?.push({ box, item });
  };
  grid.items.forEach((item, index) => {
    if (item.kind === 'node') put(index, boxOf(item, heights[index] ?? 0, columns));
  });
  links.forEach((_, link) => {
    const { chip, gate } = chips[link] ?? noChip;
    const item = grid.chains[link]?.[gate] ?? 0;
    if (chip.w === 0) return;
    put(item, chip);
    if (draft.direction === 'right')
      noteCandidates(chip, draft.note, 'right')
        .slice(0, 1)
        .forEach((box) => put(item, box));
  });
  return found;
}

/** The straight pieces of lines by the columns that they touch, to be looked up fast. */
function byColumn(lines: readonly Line[], columns: Columns): readonly (readonly Piece[])[] {
  const buckets = columns.left.map((): Piece[] => []);
  for (const { points } of lines) {
    let first = 0;
    points.slice(1).forEach((to, i) => {
      const from = points[i] ?? to;
      while (first + 1 < buckets.length && (columns.left[first + 1] ?? Infinity) <= from.x) first++;
      for (let c = first; c < buckets.length && (columns.left[c] ?? 0) <= to.x; c++) buckets[c]?.push([from, to]);
    });
  }
  return buckets;
}

/** What stands in a column and the two beside it. */
const around = <T>(lists: readonly (readonly T[])[], column: number): readonly T[] =>
  (lists[column - 1] ?? []).concat(lists[column] ?? [], lists[column + 1] ?? []);

interface Ground {
  readonly chips: readonly Chip[];
  readonly lines: readonly Line[];
  readonly obstacles: readonly (readonly Obstacle[])[];
}

/** The best place for each contribution beside its label, and the links whose best place is not free. */
function notesBeside(
  { grid, columns, note, direction }: Draft,
  { chips, lines, obstacles }: Ground,
  yielding: ReadonlyMap<number, Line>,
): { readonly notes: readonly Box[]; readonly covered: readonly number[] } {
  const pieces = byColumn(lines, columns);
  const noted = columns.left.map((): Box[] => []);
  const covered: number[] = [];
  const notes = chips.map(({ chip, gate }, link): Box => {
    const own = grid.chains[link]?.[gate];
    const column = grid.items[own ?? 0]?.column ?? 0;
    const places = noteCandidates(chip, note, direction);
    const others = around(obstacles, column).filter(({ item }) => item !== own);
    const boxes = [...others.map(({ box }) => box), ...around(noted, column), chip];
    const best = yielding.has(link) ? { index: 0, covered: 0 } : bestPlace(places, around(pieces, column), boxes);
    if (best.covered > 0) covered.push(link);
    const found = places[best.index] ?? chip;
    noted[column]?.push(found);
    return found;
  });
  return { notes, covered };
}

/** Every line with its label and the room for its contribution. */
export function drawLines(draft: Draft): readonly Drawn[] {
  const { grid, links, heights, columns, ports } = draft;
  const gates = gatesOf(grid, heights, columns, ports);
  const chips = links.map((_, link) => chipOf(draft, link));
  const obstacles = obstaclesOf(draft, chips);
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
    return routeLine(gates[link] ?? [], inWay, levelGate);
  };
  const free = links.map((_, link) => lead(link));
  const yielding = new Map<number, Line>();
  for (;;) {
    const lines = free.map((line, link) => yielding.get(link) ?? line);
    const { notes, covered } = notesBeside(draft, { chips, lines, obstacles }, yielding);
    // The first place is free as soon as the line leads level through its label; that line may cover another's place.
    const yields = draft.direction === 'right' ? covered : [];
    if (yields.length === 0)
      return lines.map((line, link): Drawn => {
        const { chip } = chips[link] ?? noChip;
        return { line, label: chip, note: notes[link] ?? chip };
      });
    for (const link of yields) yielding.set(link, lead(link, chips[link]?.gate));
  }
}
