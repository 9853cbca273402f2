// Numbers that a link keeps from its readers: what is computed, or what comes back.
import { isKind, memo, nodeOf, type Ref, type Step, type Tape } from '../../engine';
import type { Hideable } from '../choices';

const kinds: Readonly<Partial<Record<Hideable, (ref: Ref, tape: Tape) => boolean>>> = {
  // What is given is no secret: without it there is nothing to compute from.
  values: (ref, { graph }) => isKind(ref, 'value') && graph.node(nodeOf(ref))?.op !== 'input',
  adjoints: (ref) => isKind(ref, 'adjoint') || isKind(ref, 'contribution') || isKind(ref, 'tangent'),
};

/** Whether a link keeps any numbers back. */
export const keepsNumbers = (hide: readonly Hideable[]): boolean => hide.some((word) => word in kinds);

/** Nothing is left away. */
export const nothingHidden: readonly Hideable[] = [];

const none: ReadonlySet<Ref> = new Set();

/** The quantities of a tape whose numbers a link keeps back; the same set for the same list. */
export const keptBack = memo((tape: Tape, hide: readonly Hideable[]): ReadonlySet<Ref> => {
  const kept = hide.flatMap((word) => kinds[word] ?? []);
  if (kept.length === 0) return none;
  const all = tape.steps.flatMap(({ write, reads }) => [write, ...reads]);
  return new Set(all.filter((ref) => kept.some((holds) => holds(ref, tape))));
});

/** All of two sets; the one itself where the other is empty. */
export const together = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> =>
  b.size === 0 ? a : a.size === 0 ? b : new Set([...a, ...b]);

/** Whether a step would be told with a number that is hidden. */
export const isTold = (hidden: ReadonlySet<Ref>, written: Ref | undefined, step: Step | undefined): boolean =>
  written !== undefined && (hidden.has(written) || step?.reads.some((ref) => hidden.has(ref)) === true);
