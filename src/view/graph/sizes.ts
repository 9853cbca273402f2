// How much room nodes and labels take, in units of the drawing, before any number is there.
import { type NameSpan, nameSpans, nodeRuleSpans } from '../../draw/name';
import type { EdgeId, Graph, NodeId, Tape } from '../../engine';
import { contributionRefs, mostSlots } from '../forks';
import { targetOf } from './edges';
import { spansWidth } from './Spans';

export type Labels = Readonly<Record<NodeId, string>> | undefined;

/** Text sizes on the stage: at a scale of 0.95 none is under 16 CSS pixels. */
export const textSize = { rule: 20, value: 28, adjoint: 18, edge: 17, slot: 17 } as const;

const padding = 14;
const slotHeight = 30;
/** Room for `−1.234×10⁻¹²`. */
const numberRoom = 120;

/** `∂e/∂b` as spans. */
export const derivativeSpans = (of: NodeId, by: NodeId, labels: Labels): readonly NameSpan[] => {
  const sign = (text: string): NameSpan => ({ text, script: 'base', italic: false });
  return [sign('∂'), ...nameSpans(of, labels), sign('/∂'), ...nameSpans(by, labels)];
};

/** Size of a node's box. A node that several edges feed has a slot for each contribution. */
export function nodeSize(
  graph: Graph,
  tape: Tape,
  id: NodeId,
  labels: Labels,
): { readonly w: number; readonly h: number } {
  const rule = spansWidth(nodeRuleSpans(graph, id, labels), textSize.rule);
  const adjoint = spansWidth(derivativeSpans(tape.target, id, labels), textSize.adjoint) + 72;
  const slots = contributionRefs(tape, id).length;
  const forked = slots > 1 && slots <= mostSlots;
  return { w: Math.max(numberRoom, rule, adjoint) + 2 * padding, h: 112 + (forked ? slotHeight : 0) };
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
