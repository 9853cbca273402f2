// A nudge: one input pushed by h, and what every node really does beside what its derivative predicts. On runs of its own.
import { execute, forwardMode, type NodeId, type Run, tangentRef, valueRef } from '../../engine';
import type { Choices } from '../choices';
import { keeper } from '../scene';
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

const pairs = keeper<Pair>();

/** Two runs of forward mode by one input, both at the inputs of the scene; the scene's own run is not touched. */
function pairOf({ graph, inputs }: Scene, by: NodeId): Pair {
  const pair = pairs(graph, by, () => {
    const tape = forwardMode(graph, by, undefined, { everyNode: true });
    return { base: execute(tape, inputs), moved: execute(tape, inputs) };
  });
  pair.base.update(inputs);
  pair.moved.update(inputs);
  return pair;
}

/** The chosen push where the lesson has that input, else the same push of its first input. */
function nudgedTo({ graph }: Pick<Scene, 'graph'>, { by, h }: Choices['nudge']): { by: NodeId; h: number } {
  return { by: by !== undefined && graph.inputs.includes(by) ? by : (graph.inputs[0] ?? ''), h };
}

/** Actual and predicted change of every node. */
export function nudgeOf(scene: Scene, push: Choices['nudge']): Nudged {
  const { by, h } = nudgedTo(scene, push);
  const { base, moved } = pairOf(scene, by);
  moved.update({ [by]: (scene.inputs[by] ?? NaN) + h });
  const changes = new Map<NodeId, Change>();
  for (const { id } of scene.graph.nodes) {
    const actual = moved.at(valueRef(id)) - base.at(valueRef(id));
    changes.set(id, { actual, predicted: h * base.at(tangentRef(id)) });
  }
  return { by, h, changes };
}

/** A point of the error curve. */
export interface ErrorPoint {
  readonly h: number;
  /** |(f(x+h)-f(x))/h - derivative|. */
  readonly error: number;
}

const perDecade = 4;
const decades = 16;

/** The error of the difference quotient of a node over h from 1 down to 1e-16, four times a decade. */
export function errorCurve(scene: Scene, by: NodeId, of: NodeId): readonly ErrorPoint[] {
  const { base, moved } = pairOf(scene, by);
  const x = scene.inputs[by] ?? NaN;
  const [value, derivative] = [base.at(valueRef(of)), base.at(tangentRef(of))];
  return Array.from({ length: perDecade * decades + 1 }, (_, i) => {
    const h = 10 ** (-i / perDecade);
    moved.update({ [by]: x + h });
    return { h, error: Math.abs((moved.at(valueRef(of)) - value) / h - derivative) };
  });
}
