// L2 as a part of the graph: the gradient of a weight splits into what the data send and what the penalty sends.
import { adjointRef, contributionRef, type Graph, type NodeId, type Ref, targetOf } from '../../engine';

interface GradientParts {
  /** What comes back from the loss of the sample. */
  readonly data: Ref;
  /** What comes back from the penalty: lambda times the weight; undefined for a bias, which the penalty leaves out. */
  readonly penalty: Ref | undefined;
}

/**
 * The two parts of the gradient of a network's weight, as the tape of reverse mode names them. A weight that the penalty
 * leaves out is used once and gets its adjoint in one step: that is its data part.
 */
export function gradientParts(graph: Graph, weight: NodeId): GradientParts {
  const out = graph.node(weight)?.out ?? [];
  const penalty = out.find((edge) => graph.node(targetOf(edge))?.op === 'l2');
  const data = out.find((edge) => edge !== penalty);
  return penalty === undefined || data === undefined
    ? { data: adjointRef(weight), penalty: undefined }
    : { data: contributionRef(data), penalty: contributionRef(penalty) };
}
