// The measured slope as judge beside a derivative: measured when it is looked at, and remembered.
import { type Graph, type Inputs, type Measured, measuredSlope, type NodeId, type Ref } from '../engine';
import { keeper } from './kept';
import type { Scene } from './scene';

/** `kink`: the slopes on both sides differ; `infinite`: there is no number to compare; `differs`: it does not agree. */
export type Verdict = 'agrees' | 'kink' | 'infinite' | 'differs';

export interface Judged extends Measured {
  readonly verdict: Verdict;
}

/** Derivatives carry some rounding of their own, in units of their last place. */
const ownRounding = 16 * Number.EPSILON;
function verdictOf({ slope, error, kink }: Measured, derivative: number): Verdict {
  if (![slope, error, derivative].every(Number.isFinite)) return 'infinite';
  // There the slope is a matter of convention, also where the convention is the middle that a measurement finds.
  if (kink) return 'kink';
  return Math.abs(slope - derivative) <= error + ownRounding * Math.abs(derivative) ? 'agrees' : 'differs';
}

const last = keeper<{ key: string; measured: Measured | undefined }>();

/** The measured slope; the last one of each pair of nodes is remembered. */
function measured(graph: Graph, inputs: Inputs, of: NodeId, by: NodeId): Measured {
  const kept = last(graph, `${of} ${by}`, () => ({ key: '', measured: undefined }));
  const key = graph.inputs.map((id) => inputs[id]).join(' ');
  if (kept.measured === undefined || kept.key !== key) {
    kept.key = key;
    kept.measured = measuredSlope(graph, inputs, of, by);
  }
  return kept.measured;
}

/** What the measured slope of `of` in `by` says of a derivative at the inputs of the scene. */
export function judge({ graph, inputs }: Scene, of: NodeId, by: NodeId, derivative: number): Judged {
  const found = measured(graph, inputs, of, by);
  return { ...found, verdict: verdictOf(found, derivative) };
}

/** The same for an adjoint or tangent of the scene; undefined for other quantities and before it is known. */
export function judgeOf(scene: Scene, ref: Ref): Judged | undefined {
  const number = scene.number(ref);
  const id = ref.slice(2);
  if (number === undefined) return undefined;
  if (ref.startsWith('g:')) return judge(scene, scene.tape.target, id, number);
  const seed = scene.tape.steps.find((step) => step.kind === 'seed')?.node;
  return ref.startsWith('t:') && seed !== undefined ? judge(scene, id, seed, number) : undefined;
}
