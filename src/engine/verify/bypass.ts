// Numbers that do not come from what is written: kernels that go around a rounded activation and compute from its argument.
import { edgeOf, nodeOf } from '../ref';
import { evaluateRule, opOf } from '../ops';
import type { GraphNode, NodeId, Reading, Step } from '../types';

/** A number that was computed around an activation, since the activation has been rounded. */
export interface Bypass {
  /** The activation that has been rounded, and what the number was computed from instead. */
  readonly rounded: NodeId;
  readonly from: NodeId;
}

/** A rule that is another way to round, and no more, comes this close to the number. */
const rounding = 1e-9;

/** The node that an activation reads; undefined for other operations. */
function argOfActivation(node: GraphNode | undefined): NodeId | undefined {
  const arg = node === undefined || node.op === 'input' || !opOf(node.op).activation ? undefined : node.args[0];
  return arg?.kind === 'node' ? arg.id : undefined;
}

/**
 * Whether the number of a step was computed around an activation that has lost digits, so that putting numbers into the
 * step's rule would give another one; undefined where the rule gives it. `true` where what was rounded is not known.
 */
export function bypassOf(step: Step, run: Reading): Bypass | true | undefined {
  const number = run.at(step.write);
  const ruled = evaluateRule(step.rule, (ref) => run.at(ref));
  const same = Object.is(number, ruled) || Math.abs(number - ruled) <= rounding * Math.abs(number);
  if (same || (Number.isNaN(number) && Number.isNaN(ruled))) return undefined;
  const { graph } = run.tape;
  const near = [step.node, ...step.reads.filter((ref) => edgeOf(ref) !== undefined).map(nodeOf)];
  const args = near.flatMap((id) => graph.node(id)?.args ?? []);
  for (const id of [...near, ...args.flatMap((arg) => (arg.kind === 'node' ? [arg.id] : []))]) {
    const from = argOfActivation(graph.node(id));
    if (from !== undefined) return { rounded: id, from };
  }
  return true;
}
