// The ways to draw a graph, from the one that needs most room to the one that needs least.
import { partialRef, targetOf } from '../../engine/ref';
import { type LayoutOptions, numberWidth, type Part } from '../../draw/graph';
import { formatNumber } from '../../draw/numbers';
import type { EdgeId, NodeId, Tape } from '../../engine';
import { memo, memoByKey } from '../../engine/memo';
import type { Scene } from '../../state';
import { chipSize, groupSize, nodeSize, textSize } from './sizes';

/** How nodes and edges are drawn. All lengths are in units of the drawing. */
export interface Style {
  /** Whether nodes say their rules and edges the names of their partials. */
  readonly kind: 'full' | 'compact';
  /** How much it is to be preferred to the style that needs least room, where text is equally large. */
  readonly comfort: number;
  /** The smallest text. */
  readonly text: number;
  /** Half the breadth of the head of an arrow, and its length. */
  readonly arrow: { readonly half: number; readonly length: number };
  /** How far from one line of a compact node to the next; from a node to the next in its column. */
  readonly line: number;
  readonly gap: number;
  /** Room for a line beside a label. */
  readonly lane: number;
  /** How much narrower a number that is drawn larger may be set for the head of its arrow to be free. */
  readonly narrowest: number;
  readonly options: (
    scene: Pick<Scene, 'graph' | 'tape' | 'lesson'>,
    part: Part,
    nudged: boolean,
    upright: boolean,
  ) => LayoutOptions;
}

const nothing = { w: 0, h: 0 };
/** On a phone: the number alone. */
const bareChip = { w: 104, h: 36 };

interface Rooms {
  readonly node: number;
  readonly number: number;
}

const full = ({ node, number }: Rooms): Style => ({
  kind: 'full',
  comfort: 1,
  text: textSize.least,
  arrow: { half: 7, length: 13 },
  line: 0,
  gap: 34,
  lane: 32,
  narrowest: 1,
  options: ({ graph, tape, lesson: { labels } }, part, nudged, upright) => ({
    size: (id: NodeId) => (part.groups.has(id) ? groupSize : nodeSize(graph, tape, id, labels, nudged, node)),
    labelSize: (edge: EdgeId) => {
      if (part.groups.has(targetOf(edge))) return nothing;
      return upright ? bareChip : chipSize(tape, edge, labels, number);
    },
    even: true,
    lanes: upright ? { least: 24, most: 64, climb: 0.4 } : { least: 32, most: 90, climb: 0.4 },
  }),
});

/** Of each edge the number of its partial where that is the same for all inputs, as that of a sum; undefined for any other. */
const fixedPartials = memo((tape: Tape) =>
  memoByKey((edge: EdgeId): string | undefined => {
    const born = tape.availableAt(partialRef(edge));
    const rule = born === undefined ? undefined : tape.stepAt(born - 1)?.rule;
    return rule?.kind === 'number' ? formatNumber(rule.value) : undefined;
  }),
);

interface Sizes {
  readonly text: number;
  readonly node: { readonly w: number; readonly h: number };
  readonly label: { readonly w: number; readonly h: number };
  readonly lane: number;
  readonly gap: number;
  readonly bend: number;
  readonly comfort: number;
  readonly narrowest?: number;
  readonly between?: NonNullable<LayoutOptions['between']>;
}

/** Air between the last line of a compact node and its border: where there is more room there is more of it. */
const airUnder = (height: number): number => Math.max(3, 0.16 * height - 2.9);

const compact = ({ text, node, label, lane, gap, bend, comfort, narrowest = 0.85, between }: Sizes): Style => ({
  kind: 'compact',
  comfort,
  text,
  arrow: { half: 4, length: 7 },
  line: (node.h - airUnder(node.h)) / 3,
  gap,
  lane,
  narrowest,
  options: ({ tape }, part, nudged) => ({
    size: (id: NodeId) =>
      part.groups.has(id) ? groupSize : nudged ? { w: node.w + 24, h: node.h + 2 * text + 10 } : node,
    labelSize: (edge: EdgeId) => {
      if (part.groups.has(targetOf(edge))) return nothing;
      const fixed = fixedPartials(tape)(edge);
      return fixed === undefined ? label : { w: Math.min(label.w, numberWidth(fixed) * text + 12), h: label.h };
    },
    contributionSize: nothing,
    gaps: { node: gap, label: 2, bend },
    lanes: { least: lane, most: 2 * lane, climb: 0.06 },
    ...(between !== undefined && { between }),
    arrow: 7,
    packed: true,
    starts: 2,
  }),
});

const tight: Sizes = {
  text: 13,
  node: { w: 67, h: 44 },
  label: { w: 50, h: 15 },
  lane: 9,
  gap: 10,
  bend: 7,
  comfort: 1.08,
  narrowest: 0.72,
};

export const styles = {
  roomy: full({ node: 150, number: 72 }),
  /** Numbers of partials with all their digits. */
  ample: full({ node: 122, number: 64 }),
  usual: full({ node: 122, number: 44 }),
  /** A number that is drawn larger leaves its line in sight on both sides. */
  free: compact({
    text: 14,
    node: { w: 86, h: 62 },
    label: { w: 72, h: 19 },
    lane: 18,
    gap: 18,
    bend: 10,
    comfort: 1.22,
  }),
  small: compact({
    text: 14,
    node: { w: 86, h: 62 },
    label: { w: 62, h: 19 },
    lane: 14,
    gap: 18,
    bend: 10,
    comfort: 1.2,
  }),
  tight: compact(tight),
  /** For a hand: a number of many digits that is drawn larger leaves the head of its arrow free. */
  held: compact({ ...tight, label: { ...tight.label, w: 66 }, comfort: 1.1 }),
  least: compact({ text: 13, node: { w: 62, h: 37 }, label: { w: 41, h: 13 }, lane: 7, gap: 6, bend: 4, comfort: 1 }),
  /** For what has no room otherwise: names are smaller than numbers. */
  dense: compact({
    text: 13,
    node: { w: 58, h: 35 },
    label: { w: 36, h: 12 },
    lane: 6,
    gap: 3,
    bend: 3,
    comfort: 0.9,
    between: { rows: 12, lanes: 4.5 },
  }),
} as const satisfies Readonly<Record<string, Style>>;
