// The ladder on the stage: rung after rung from left to right, over each its paths and its edges as columns on one scale.
import { formatCount, inkWidth } from '../numbers';
import { linear } from './scale';

interface Counted {
  readonly rungs: number;
  readonly paths: bigint;
  readonly edges: number;
}

interface Column {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface Rung {
  readonly rungs: number;
  readonly x: number;
  readonly paths: Column;
  readonly edges: Column;
  /** What stands over the column of the paths; undefined where it would run into that of the next rung. */
  readonly text: string | undefined;
  /** What stands under its node; undefined where there is no room. */
  readonly under: string | undefined;
  /** SVG path data of its two edges, from the node before, and of their heads. */
  readonly lines: readonly string[];
  readonly heads: readonly string[];
}

interface LadderStage {
  readonly node: number;
  /** Where the nodes stand, the input first. */
  readonly y: number;
  readonly first: number;
  readonly base: number;
  readonly under: number;
  readonly text: number;
  readonly rungs: readonly Rung[];
}

const room = { left: 30, right: 44, top: 30, ladder: 58, columns: 34 } as const;
const text = { size: 18, small: 16, air: 10 } as const;
/** The parts of the way from rung to rung that a column of paths takes, one of edges, and what is between them; at most so many pixels. */
const columns = { paths: [0.42, 44], edges: [0.16, 16], gap: [0.06, 4] } as const;
/** How much wider bold digits are. */
const bold = 1.16;
const head = { length: 8, half: 4 } as const;

/** Of texts in a row, the last first: which of them do not run into one that stays. */
function spaced(rungs: readonly { readonly x: number; readonly text: string }[], size: number): readonly boolean[] {
  let free = Infinity;
  return rungs
    .toReversed()
    .map(({ x, text: word }) => {
      const half = (bold * inkWidth(word) * size + text.air) / 2;
      if (x + half > free) return false;
      free = x - half;
      return true;
    })
    .toReversed();
}

/** The picture of these ladders, each the lower part of the next, in a room of so many pixels. */
export function ladderStage(counts: readonly Counted[], width: number, height: number): LadderStage {
  const pitch = (width - room.left - room.right) / Math.max(1, counts.length);
  const node = Math.min(13, pitch / 4);
  const y = height - room.ladder;
  const base = y - room.columns;
  const most = Math.max(1, ...counts.map(({ paths }) => Number(paths)));
  const up = linear([0, most], [0, Math.max(0, base - room.top)]);
  const size = pitch < 50 ? text.small : text.size;
  const bulge = Math.min(18, pitch / 3);
  const [thick, thin, gap] = [columns.paths, columns.edges, columns.gap].map(([part, most]) =>
    Math.min(part * pitch, most),
  ) as [number, number, number];
  const places = counts.map(({ rungs }) => room.left + rungs * pitch);
  const named = (word: (each: Counted) => string): readonly boolean[] =>
    spaced(
      counts.map((each, i) => ({ x: places[i] ?? 0, text: word(each) })),
      size,
    );
  const over = named(({ paths }) => formatCount(paths));
  const below = named(({ edges }) => String(edges));
  return {
    node,
    y,
    base,
    first: room.left,
    under: height - 14,
    text: size,
    rungs: counts.map(({ rungs, paths, edges }, i) => {
      const x = places[i] ?? 0;
      const [from, to] = [x - pitch + node, x - node];
      const [whole, part] = [up(Number(paths)), up(edges)];
      return {
        rungs,
        x,
        paths: { x: x - thick / 2, y: base - whole, w: thick, h: whole },
        edges: { x: x + thick / 2 + gap, y: base - part, w: thin, h: part },
        text: over[i] === true ? formatCount(paths) : undefined,
        under: below[i] === true ? String(edges) : undefined,
        lines: [-1, 1].map(
          (side) =>
            `M${from} ${y + side * 3}Q${(from + to) / 2} ${y + side * bulge} ${to - head.length + 1} ${y + side * head.half}`,
        ),
        heads: [-1, 1].map((side) => {
          const tip = y + side * 2;
          const tail = y + side * (2 + head.half);
          return `M${to} ${tip}L${to - head.length} ${tail + head.half}L${to - head.length} ${tail - head.half}Z`;
        }),
      };
    }),
  };
}
