// How much room nodes and labels take, in units of the drawing, before any number is there.
import { adjointRef, tangentRef, targetOf } from '../../engine/ref';
import { type NameSpan, nameSpans, nodeRuleSpans, refSpans } from '../../draw/tex';
import type { EdgeId, Graph, NodeId, Ref, Tape } from '../../engine';
import type { Lesson } from '../../lessons';
import { contributionRefs, mostSlots } from '../marks';
import { spansWidth } from '../drawing';

export type Labels = Lesson['labels'];

/** Text sizes on the stage: at the smallest scale none is under 16 CSS pixels. */
export const textSize = { rule: 20, value: 28, adjoint: 18, edge: 18, slot: 18, change: 18 } as const;

const padding = 14;
const slotHeight = 30;
/** Widths of the slots for contributions; `gap` holds a plus sign. */
export const slotSize = { least: 58, most: 78, gap: 18, beside: 14 } as const;
/** Room for `−1.234×10⁻¹²`. */
const numberRoom = 120;
/** Two lines: what a nudge does to the value, and what was predicted. */
export const changeHeight = 44;

/** What is wanted of a node, as spans: its adjoint, in a forward sweep its tangent. */
export const wantedSpans = (tape: Tape, id: NodeId, labels: Labels): readonly NameSpan[] =>
  refSpans(tape.mode === 'forward' ? tangentRef(id) : adjointRef(id), { tape, lesson: { labels } });

/** `∂c/∂b` as spans. */
export const derivativeSpans = (of: NodeId, by: NodeId, labels: Labels): readonly NameSpan[] => {
  const sign = (text: string): NameSpan => ({ text, script: 'base', italic: false });
  return [sign('∂'), ...nameSpans(of, labels), sign('/∂'), ...nameSpans(by, labels)];
};

/** Advance of ` = `, as a part of the size of its type. */
const equalsWidth = 1.28;

/** Advances of signs in a number or a count, as parts of the size of their type; all others are as wide as a digit. */
const advances: readonly (readonly [signs: RegExp, advance: number])[] = [
  [/[ .]/, 0.27],
  [/[()]/, 0.39],
  [/[⁻⁰¹²³⁴-⁹]/, 0.36],
  [/[×−]/, 0.78],
];
const digit = 0.5;

const numberWidth = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (advances.find(([signs]) => signs.test(sign))?.[1] ?? digit), 0);

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
): { readonly w: number; readonly h: number } {
  const rule = spansWidth(nodeRuleSpans(graph, id, labels), textSize.rule);
  const adjoint = spansWidth(wantedSpans(tape, id, labels), textSize.adjoint) + 72;
  const slots = slotsOf(tape, id).length;
  const inSlots = slots * (slotSize.least + slotSize.gap) - slotSize.gap + slotSize.beside - 2 * padding;
  return {
    w: Math.max(numberRoom, rule, adjoint, inSlots) + 2 * padding,
    h: 112 + (slots > 0 ? slotHeight : 0) + (nudged ? changeHeight : 0),
  };
}

/** Size of a box that stands for nodes of other pages. */
export const groupSize = { w: 208, h: 88 } as const;

/** Size of the chip on an edge: `∂c/∂a = 1`; `compact`, on a phone, the number alone. */
export function edgeLabelSize(
  edge: EdgeId,
  source: NodeId,
  labels: Labels,
  compact: boolean,
): { readonly w: number; readonly h: number } {
  if (compact) return { w: 84, h: 30 };
  return { w: spansWidth(derivativeSpans(targetOf(edge), source, labels), textSize.edge) + 88, h: 32 };
}
