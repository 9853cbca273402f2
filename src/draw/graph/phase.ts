// Which part of its work a tape has come to: values first, then local partials, then what is sent through the graph.
import { memo } from '../../engine';
import type { StepKind, Tape } from '../../engine';

/** What the lecture is about: the nodes' values, the edges' partials, or the derivatives of the nodes. */
export type Phase = 'value' | 'partial' | 'adjoint';

interface Turns {
  /** The first step that is no value. */
  readonly partial: number;
  /** The first step that is neither a value nor a local partial. */
  readonly adjoint: number;
}

/** The first step whose kind is none of these; steps of these kinds stand at the beginning. */
function firstOther(tape: Tape, kinds: readonly StepKind[]): number {
  let [low, high] = [0, tape.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const kind = tape.stepAt(middle)?.kind;
    if (kind !== undefined && kinds.includes(kind)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const turnsOf = memo((tape: Tape): Turns => {
  const partial = firstOther(tape, ['value']);
  // The plain chain rule goes to and fro between partials and products.
  return { partial, adjoint: tape.mode === 'paths' ? partial : firstOther(tape, ['value', 'partial']) };
});

/** The part of a tape that a cursor stands in. It never goes back while the cursor goes on. */
export function phaseOf(tape: Tape, cursor: number): Phase {
  const { partial, adjoint } = turnsOf(tape);
  if (cursor <= partial) return 'value';
  return cursor <= adjoint ? 'partial' : 'adjoint';
}

/**
 * Whether a local partial of the plain chain rule is over: another product has been finished since it was computed, and
 * that way of working keeps nothing.
 */
export function isForgotten(tape: Tape, availableAt: number, cursor: number): boolean {
  if (tape.mode !== 'paths') return false;
  for (let i = cursor - 2; i >= availableAt; i--) if (tape.stepAt(i)?.kind === 'contribution') return true;
  return false;
}
