// A value that is nothing but the rounding of its terms: what a hand gets there is right.
import { isKind, nodeOf, type Ref, trustOf } from '../../engine';
import type { Scene } from '../scene';

/** Whether a number found by hand is right for a value of which rounding has left no digit: 0 for 0.1 + 0.2 - 0.3. */
export function isRoundedAway({ graph, run }: Scene, ref: Ref, typed: number): boolean {
  if (!isKind(ref, 'value')) return false;
  const trust = trustOf(graph, run, nodeOf(ref));
  return trust?.node === nodeOf(ref) && trust.left === 0 && Math.abs(typed) <= Math.abs(run.at(ref));
}
