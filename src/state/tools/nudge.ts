// A nudge: one input pushed by h, and what every node really does beside what its derivative predicts. On runs of its own.
import {
  execute,
  forwardMode,
  type Graph,
  type Inputs,
  memo,
  type NodeId,
  type Run,
  tangentRef,
  valueRef,
} from '../../engine';
import type { Choices } from '../choices';
import type { Scene } from '../scene';

/** What a node does when the input moves by h. */
export interface Change {
  /** f(x+h) - f(x). */
  readonly actual: number;
  /** h times the derivative. */
  readonly predicted: number;
}

export interface Nudged {
  readonly by: NodeId;
  readonly h: number;
  /** The change of each node. */
  readonly changes: ReadonlyMap<NodeId, Change>;
}

interface Pair {
  readonly base: Run;
  readonly moved: Run;
}

const runsBy = memo((graph: Graph, by: NodeId): Pair => {
  const tape = forwardMode(graph, by, undefined, { everyNode: true });
  const zeros = Object.fromEntries(graph.inputs.map((id) => [id, 0]));
  return { base: execute(tape, zeros), moved: execute(tape, zeros) };
});

/** Two runs of forward mode by one input, both put at these inputs; to be read before anybody else asks for them. */
function pairAt(graph: Graph, inputs: Inputs, by: NodeId): Pair {
  const pair = runsBy(graph, by);
  pair.base.update(inputs);
  pair.moved.update(inputs);
  return pair;
}

/** The chosen push where the lesson has that input, else the same push of its first input. */
function nudgedTo({ graph }: Pick<Scene, 'graph'>, { by, h }: Choices['nudge']): { by: NodeId; h: number } {
  return { by: by !== undefined && graph.inputs.includes(by) ? by : (graph.inputs[0] ?? ''), h };
}

const nudgedBy = memo((graph: Graph, inputs: Inputs, by: NodeId, h: number): Nudged => {
  const { base, moved } = pairAt(graph, inputs, by);
  moved.update({ [by]: (inputs[by] ?? NaN) + h });
  const changes = new Map<NodeId, Change>();
  for (const { id } of graph.nodes) {
    const actual = moved.at(valueRef(id)) - base.at(valueRef(id));
    changes.set(id, { actual, predicted: h * base.at(tangentRef(id)) });
  }
  return { by, h, changes };
});

/** Actual and predicted change of every node. */
export function nudgeOf(scene: Scene, push: Choices['nudge']): Nudged {
  const { by, h } = nudgedTo(scene, push);
  return nudgedBy(scene.graph, scene.inputs, by, h);
}

/** A point of the error curve. */
interface ErrorPoint {
  readonly h: number;
  /** |(f(x+h)-f(x))/h - derivative|. */
  readonly error: number;
}

const perDecade = 4;
const decades = 16;

/** The error of the difference quotient of a node over h from 1 down to 1e-16, four times a decade. */
export const errorCurve = ({ graph, inputs }: Scene, by: NodeId, of: NodeId): readonly ErrorPoint[] =>
  errorsOf(graph, inputs, by, of);

const errorsOf = memo((graph: Graph, inputs: Inputs, by: NodeId, of: NodeId): readonly ErrorPoint[] => {
  const { base, moved } = pairAt(graph, inputs, by);
  const x = inputs[by] ?? NaN;
  const [value, derivative] = [base.at(valueRef(of)), base.at(tangentRef(of))];
  return Array.from({ length: perDecade * decades + 1 }, (_, i) => {
    const h = 10 ** (-i / perDecade);
    moved.update({ [by]: x + h });
    return { h, error: Math.abs((moved.at(valueRef(of)) - value) / h - derivative) };
  });
});
