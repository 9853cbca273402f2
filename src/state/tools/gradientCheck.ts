// The measured slope as judge beside a derivative: measured when it is asked for, and remembered.
import {
  type Graph,
  type Inputs,
  isKind,
  memo,
  type Measured,
  measuredSlope,
  type NodeId,
  nodeOf,
  type Ref,
} from '../../engine';
import type { Scene } from '../scene';

/** `kink`: the slopes on both sides differ; `infinite`: there is no number to compare; `differs`: it does not agree. */
type CheckResult = 'agrees' | 'kink' | 'infinite' | 'differs';

export interface GradientCheck extends Measured {
  readonly verdict: CheckResult;
}

/** Derivatives carry some rounding of their own, in units of their last place. */
const ownRounding = 16 * Number.EPSILON;
function verdictOf({ slope, error, kink }: Measured, derivative: number): CheckResult {
  if (![slope, error, derivative].every(Number.isFinite)) return 'infinite';
  // There the slope is a matter of convention, also where the convention is the middle that a measurement finds.
  if (kink) return 'kink';
  return Math.abs(slope - derivative) <= error + ownRounding * Math.abs(derivative) ? 'agrees' : 'differs';
}

interface Last {
  key: string;
  measured: Measured | undefined;
}

/** What was measured last of a pair; measuring takes too long to be done unasked. */
const lastOf = memo<[graph: Graph, of: NodeId, by: NodeId], Last>(() => ({ key: '', measured: undefined }));

const keyOf = (graph: Graph, inputs: Inputs): string => graph.inputs.map((id) => inputs[id]).join(' ');

const judged = (measured: Measured, derivative: number): GradientCheck => ({
  ...measured,
  verdict: verdictOf(measured, derivative),
});

/** A derivative that is to be judged: of one node by another, at the inputs of the scene. */
export interface ExpectedDerivative {
  readonly of: NodeId;
  readonly by: NodeId;
  readonly number: number;
}

/** The judgement of a claim as far as the slope has been measured before: only the last one of each pair is remembered. */
export function lastCheck({ graph, inputs }: Scene, { of, by, number }: ExpectedDerivative): GradientCheck | undefined {
  const { key, measured } = lastOf(graph, of, by);
  return measured !== undefined && key === keyOf(graph, inputs) ? judged(measured, number) : undefined;
}

/** The judgement of a claim; measures the slope, which takes some hundred runs. */
export function checkGradient(scene: Scene, claim: ExpectedDerivative): GradientCheck {
  const known = lastCheck(scene, claim);
  if (known !== undefined) return known;
  const { graph, inputs } = scene;
  const { of, by, number } = claim;
  const kept = lastOf(graph, of, by);
  const measured = measuredSlope(graph, inputs, of, by);
  kept.key = keyOf(graph, inputs);
  kept.measured = measured;
  return judged(measured, number);
}

/** What an adjoint or tangent of the scene claims; undefined for other quantities and before it is known. */
export function expectedOf(scene: Scene, ref: Ref): ExpectedDerivative | undefined {
  const number = scene.number(ref);
  const id = nodeOf(ref);
  if (number === undefined) return undefined;
  if (isKind(ref, 'adjoint')) return { of: scene.tape.target, by: id, number };
  const seed = scene.tape.steps.find((step) => step.kind === 'seed')?.node;
  return isKind(ref, 'tangent') && seed !== undefined ? { of: id, by: seed, number } : undefined;
}
