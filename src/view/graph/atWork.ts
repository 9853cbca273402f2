// Whether a step is about a node: it writes a quantity of the node, or reads one.
import { valueRef } from '../../engine/ref';
import type { NodeId } from '../../engine';
import type { Scene } from '../../state';
import { wantedOf } from './sizes';

/** Whether the node's value or derivative is written or read by the step. */
export function isAtWork({ step, justWritten, tape }: Scene, id: NodeId): boolean {
  if (step === undefined) return false;
  if (justWritten !== undefined && step.node === id && step.kind !== 'partial') return true;
  const wanted = wantedOf(tape, id);
  return step.reads.some((ref) => ref === valueRef(id) || ref === wanted);
}
