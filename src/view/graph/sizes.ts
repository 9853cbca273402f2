// How much room nodes and labels take, in units of the drawing, before any number is there.
import { adjointRef, partialRef, tangentRef } from '../../engine/ref';
import { type NameSpan, nameSpans, nodeRuleSpans, refSpans } from '../../draw/tex';
import { numberWidth } from '../../draw/graph';
import type { EdgeId, Graph, NodeId, Ref, Tape } from '../../engine';
import type { Lesson } from '../../lessons';
import { contributionRefs, mostSlots } from '../marks';
import { fractionWidth, spansWidth } from '../drawing';

type Labels = Lesson['labels'];

/** Text sizes of the drawing with room; at the smallest scale none is under 16 CSS pixels. */
export const textSize = {
  rule: 20,
  small: 19,
  medium: 30,
  large: 42,
  fraction: 17,
  /** The number of a partial: kept, and while the partials are what the lecture is about. */
  edge: 22,
  edgeLarge: 30,
  slot: 20,
  product: 20,
  change: 18,
  least: 17,
} as const;

/** Heights in a node: the line of the rule, the stroke under it, the whole box. */
export const nodeShape = { ruleLine: 29, head: 42, height: 118, padding: 12 } as const;
/** The slots for contributions; `gap` holds a plus sign, `row` is what they add to the height of a node. */
export const slotSize = { least: 62, most: 92, gap: 20, beside: 20, height: 32, row: 44 } as const;
/** Two lines: what a nudge does to the value, and what was predicted. */
export const changeHeight = 46;

/** The derivative that is wanted of a node: its adjoint, in a forward sweep its tangent. */
export const wantedOf = (tape: Tape, id: NodeId): Ref => (tape.mode === 'forward' ? tangentRef(id) : adjointRef(id));

/** The name of what is wanted of a node, as spans. */
export const wantedSpans = (tape: Tape, id: NodeId, labels: Labels): readonly NameSpan[] =>
  refSpans(wantedOf(tape, id), { tape, lesson: { labels } });

/** The name of an edge's local partial as spans. */
export const partialSpans = (tape: Tape, edge: EdgeId, labels: Labels): readonly NameSpan[] =>
  refSpans(partialRef(edge), { tape, lesson: { labels } });

/** Advance of ` = `, as a part of the size of its type. */
const equalsWidth = 1.28;

/** The size at which `spans = text` stays inside its room: `size`, or smaller where the number is long. */
export function fittedSize(spans: readonly NameSpan[], text: string, size: number, room: number): number {
  const equals = spans.length === 0 ? 0 : equalsWidth;
  return size * Math.min(1, room / (spansWidth(spans, size) + size * (equals + numberWidth(text))));
}

/** The contributions that have slots in a node's box: where several edges feed it, but not a crowd. */
export function slotsOf(tape: Tape, id: NodeId): readonly Ref[] {
  const refs = contributionRefs(tape, id);
  return refs.length > 1 && refs.length <= mostSlots ? refs : [];
}

/** Size of a node's box. A node that several edges feed has a slot for each contribution. */
export function nodeSize(
  graph: Graph,
  tape: Tape,
  id: NodeId,
  labels: Labels,
  nudged: boolean,
  least: number,
): { readonly w: number; readonly h: number } {
  const rule = spansWidth(nodeRuleSpans(graph, id, labels), textSize.rule);
  const head = spansWidth(nameSpans(id, labels), textSize.rule) + 70;
  const wanted = fractionWidth(wantedSpans(tape, id, labels), textSize.fraction) + 84;
  const slots = slotsOf(tape, id).length;
  const inSlots = slots === 0 ? 0 : slots * (slotSize.least + slotSize.gap) - slotSize.gap;
  return {
    w: Math.max(least, rule, head, wanted, inSlots) + 2 * nodeShape.padding,
    h: nodeShape.height + (slots > 0 ? slotSize.row : 0) + (nudged ? changeHeight : 0),
  };
}

/** Size of a box that stands for nodes of other pages. */
export const groupSize = { w: 208, h: 88 } as const;

/** Room around the name and the number of a chip, and between them. */
export const chipShape = { height: 56, beside: 10, between: 9 } as const;

/** Size of the chip on an edge: the fraction and its number. */
export const chipSize = (
  tape: Tape,
  edge: EdgeId,
  labels: Labels,
  number: number,
): { readonly w: number; readonly h: number } => ({
  w:
    fractionWidth(partialSpans(tape, edge, labels), textSize.fraction) +
    number +
    2 * chipShape.beside +
    chipShape.between,
  h: chipShape.height,
});
