// The chart of the ladder: paths and edges over the rungs, on an axis of powers of ten.
import { raised } from '../numbers';
import { linear, logarithmic } from './scale';
import { pathOf } from './line';
import { ticks } from './ticks';

interface Counted {
  readonly rungs: number;
  readonly paths: bigint;
  readonly edges: number;
}

interface LadderPicture {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** SVG path data. */
  readonly paths: string;
  readonly edges: string;
  readonly across: readonly { readonly x: number; readonly text: string }[];
  readonly up: readonly { readonly y: number; readonly text: string }[];
  /** Where a number of rungs stands. */
  at(rungs: number): { readonly x: number; readonly paths: number; readonly edges: number } | undefined;
}

const size = { width: 400, height: 150 } as const;
const plot = { left: 46, right: 384, top: 12, bottom: 122 } as const;
const powers = [0, 5, 10, 15, 20] as const;

/** The picture of these counts, in units of its own; for 1 to as many rungs as there are. */
export function ladderPicture(counts: readonly Counted[]): LadderPicture {
  const last = counts.at(-1);
  const x = linear([0, last?.rungs ?? 1], [plot.left, plot.right]);
  const y = logarithmic([1, 10 ** (powers.at(-1) ?? 1)], [plot.bottom, plot.top]);
  const curve = (pick: (each: Counted) => number): string =>
    pathOf(counts.map((each) => ({ x: x(each.rungs), y: y(pick(each)) })));
  const byRungs = new Map(counts.map((each) => [each.rungs, each]));
  return {
    ...size,
    plot,
    paths: curve((each) => Number(each.paths)),
    edges: curve((each) => each.edges),
    across: ticks(0, last?.rungs ?? 1, 4).map((rungs) => ({ x: x(rungs), text: String(rungs) })),
    up: powers.map((power) => ({ y: y(10 ** power), text: power === 0 ? '1' : `10${raised(String(power))}` })),
    at: (rungs) => {
      const found = byRungs.get(rungs);
      return found && { x: x(rungs), paths: y(Number(found.paths)), edges: y(found.edges) };
    },
  };
}
