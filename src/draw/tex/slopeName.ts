// The slope of a unit's activation in short, `a(1-a)`: the rule of the tape in letters without indices.
import { memo } from '../../engine';
import { edgeInto, nodeOf, partialRef, writerOf } from '../../engine/ref';
import type { NodeId, Tape } from '../../engine';
import { exprTex } from './exprTex';
import { type NameSpan, texSpans } from './texText';

/** The local partial of a unit by its weighted sum, `a(1-a)` or `1-a^2`, as spans; empty where the tape does not write it. */
export const slopeSpans = memo((tape: Tape, unit: NodeId): readonly NameSpan[] => {
  const rule = writerOf(tape, partialRef(edgeInto(unit, 0)))?.rule;
  if (rule === undefined) return [];
  const tex = exprTex(rule, { name: (ref) => nodeOf(ref).charAt(0), network: true });
  // So short a name needs no room around its signs.
  return texSpans(tex.replaceAll('\\cdot ', '')).map((span) => ({ ...span, text: span.text.replaceAll(' ', '') }));
});
