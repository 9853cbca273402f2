// Where the columns of a layout begin and end, and through which gates each line leads.
import type { Grid, Item } from './grid';
import type { Order } from './crossings';
import type { Link } from './ranks';
import type { Box } from '../geometry';
import type { Gate } from './route';

export interface Columns {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Room for lines between two columns: more where they climb more. */
export interface Lanes {
  readonly least: number;
  readonly most: number;
  /** As a part of the height that a line climbs. */
  readonly climb: number;
}

const usualLanes: Lanes = { least: 24, most: 64, climb: 0.4 };

/** Lines leave a node this far apart, and enter it so. */
const apart = { out: 20, into: 22 } as const;
/** Above this many arguments lines enter in the order in which they come. */
const mostOrdered = 3;

/** The sides of all columns, from left to right. */
export function columnsOf(grid: Grid, heights: readonly number[], lanes: Lanes = usualLanes): Columns {
  const climbs = new Array<number>(grid.columns).fill(0);
  for (const chain of grid.chains) {
    chain.slice(1).forEach((to, i) => {
      const from = chain[i] ?? to;
      const column = grid.items[from]?.column ?? 0;
      climbs[column] = Math.max(climbs[column] ?? 0, Math.abs((heights[to] ?? 0) - (heights[from] ?? 0)));
    });
  }
  const left: number[] = [];
  const right: number[] = [];
  let x = 0;
  const widths = new Array<number>(grid.columns).fill(0);
  for (const { column, width } of grid.items) widths[column] = Math.max(widths[column] ?? 0, width);
  widths.forEach((width, c) => {
    left.push(x);
    right.push(x + width);
    x += width + Math.min(lanes.most, Math.max(lanes.least, (climbs[c] ?? 0) * lanes.climb));
  });
  return { left, right };
}

/** The room of an item, in the middle of its column. */
export function boxOf(item: Item, height: number, columns: Columns): Box {
  const middle = ((columns.left[item.column] ?? 0) + (columns.right[item.column] ?? 0)) / 2;
  return { x: middle - item.width / 2, y: height - item.above, w: item.width, h: item.above + item.below };
}

/** Heights above and below the middle at which n lines meet a node. */
const fan = (n: number, gap: number, size: number): readonly number[] => {
  const step = Math.min(gap, (size * 0.7) / n);
  return Array.from({ length: n }, (_, i) => (i - (n - 1) / 2) * step);
};

/** Lines that are so little off are led straight. */
const nearlyLevel = 13;

export type Ports = readonly (readonly [number, number])[];

/** For each link, the height at which it leaves its source and the height at which it enters its target. */
export function portsOf(grid: Grid, order: Order, links: readonly Link[], heights: readonly number[]): Ports {
  const position = new Map(order.flatMap((column) => column.map((item, i) => [item, i] as const)));
  const out = new Map<number, number[]>();
  const into = new Map<number, number[]>();
  links.forEach(({ from, to }, link) => {
    out.set(from, (out.get(from) ?? []).concat(link));
    into.set(to, (into.get(to) ?? []).concat(link));
  });
  const ports = links.map(({ from, to }): [number, number] => [heights[from] ?? 0, heights[to] ?? 0]);
  const near = (link: number, at: number): number => position.get(grid.chains[link]?.at(at) ?? 0) ?? 0;
  const sizeOf = (node: number): number => (grid.items[node]?.above ?? 0) * 2;
  for (const [node, list] of into) {
    const offsets = fan(list.length, apart.into, sizeOf(node));
    const sorted = list.length > mostOrdered ? list.toSorted((p, q) => near(p, -3) - near(q, -3) || p - q) : list;
    sorted.forEach((link, i) => ports[link]?.splice(1, 1, (heights[node] ?? 0) + (offsets[i] ?? 0)));
  }
  for (const [node, list] of out) {
    const offsets = fan(list.length, apart.out, sizeOf(node));
    const sorted = list.toSorted((p, q) => near(p, 2) - near(q, 2) || p - q);
    sorted.forEach((link, i) => {
      const own = (heights[node] ?? 0) + (offsets[i] ?? 0);
      const level = list.length === 1 ? nearlyLevel : apart.out * 0.45;
      const goal = ports[link]?.[1] ?? own;
      ports[link]?.splice(0, 1, Math.abs(goal - own) <= level ? goal : own);
    });
  }
  return ports;
}

/** The gates of every link, from the side of its source to the side of its target. */
export function gatesOf(
  grid: Grid,
  heights: readonly number[],
  columns: Columns,
  ports: Ports,
): readonly (readonly Gate[])[] {
  return grid.chains.map((chain, link) =>
    chain.flatMap((index, i): readonly Gate[] => {
      const item = grid.items[index];
      if (item === undefined) return [];
      const { column } = item;
      const [left, right] = [columns.left[column] ?? 0, columns.right[column] ?? 0];
      const box = boxOf(item, heights[index] ?? 0, columns);
      if (i === 0) return [{ left: box.x + box.w, right, y: ports[link]?.[0] ?? 0, column }];
      if (i === chain.length - 1) return [{ left, right: box.x, y: ports[link]?.[1] ?? 0, column }];
      return [{ left, right, y: heights[index] ?? 0, column }];
    }),
  );
}
