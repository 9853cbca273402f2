// A nudge: one input pushed by h, and what every node really does beside what its derivative predicts. On runs of its own.
import {
  edgeOf,
  execute,
  forwardMode,
  type Graph,
  isKind,
  memo,
  memoLast,
  type NodeId,
  type Reading,
  type Run,
  sourceOf,
  type Step,
  tangentRef,
  type Tape,
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

/** A function at the inputs of a scene, and where one input moves. */
interface Pair {
  readonly base: Reading;
  readonly moved: Run;
}

/** The tape of the input that was pushed last: the lecture goes from input to input, and a tape for each would fill the memory. */
const tapesOf = memo((graph: Graph) =>
  memoLast((by: NodeId): Tape => forwardMode(graph, by, undefined, { everyNode: true })),
);

/** Two runs of forward mode by one input, for whoever asks alone. */
function pairAt({ graph, inputs }: Moved, by: NodeId): Pair {
  const tape = tapesOf(graph)(by);
  return { base: execute(tape, inputs), moved: execute(tape, inputs) };
}

/** What is pushed. */
type Moved = Pick<Scene, 'graph' | 'inputs'>;

/** The node that a step is about: of a partial or a contribution the one that its edge comes from. */
function nodeAt(graph: Graph, { write, node }: Step): NodeId {
  const edge = isKind(write, 'partial') || isKind(write, 'contribution') ? edgeOf(write) : undefined;
  return (edge === undefined ? undefined : sourceOf(graph, edge)) ?? node;
}

/** The input that a step is about: the step's own node, or the nearest input that this node is computed from. */
export function inputAt({ graph, step }: Pick<Scene, 'graph' | 'step'>): NodeId | undefined {
  const near: NodeId[] = step === undefined ? [] : [nodeAt(graph, step)];
  const seen = new Set(near);
  // The list grows while it is walked: nearest first.
  for (const id of near) {
    const node = graph.node(id);
    if (node?.op === 'input') return id;
    for (const arg of node?.args ?? []) {
      if (arg.kind !== 'node' || seen.has(arg.id)) continue;
      seen.add(arg.id);
      near.push(arg.id);
    }
  }
  return graph.inputs[0];
}

/** The chosen push where the lesson has that input, else the same push of the input that the step is about. */
function nudgedTo(scene: Scene, { by, h }: Choices['nudge']): { by: NodeId; h: number } {
  return { by: by !== undefined && scene.graph.inputs.includes(by) ? by : (inputAt(scene) ?? ''), h };
}

/** Actual and predicted change of every node. */
export function nudgeOf(scene: Scene, push: Choices['nudge']): Nudged {
  const { by, h } = nudgedTo(scene, push);
  const { base, moved } = pairAt(scene, by);
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
export function errorCurve(scene: Moved, by: NodeId, of: NodeId): readonly ErrorPoint[] {
  const { base, moved } = pairAt(scene, by);
  const x = scene.inputs[by] ?? NaN;
  const [value, derivative] = [base.at(valueRef(of)), base.at(tangentRef(of))];
  return Array.from({ length: perDecade * decades + 1 }, (_, i) => {
    const h = 10 ** (-i / perDecade);
    moved.update({ [by]: x + h });
    return { h, error: Math.abs((moved.at(valueRef(of)) - value) / h - derivative) };
  });
}

/** What the error of the difference quotient does as h falls. */
export type ErrorCourse = 'falls' | 'line' | 'exact' | 'undefined';

/** Rounding of a few operations, in units of the last place. */
const noise = 64 * Number.EPSILON;

/**
 * What the error does: it falls with h until rounding lifts it; along a straight line there is nothing but rounding; or not
 * even that; or there is no number to compare.
 */
export function errorCourse(scene: Moved, by: NodeId, of: NodeId, points: readonly ErrorPoint[]): ErrorCourse {
  const { base, moved } = pairAt(scene, by);
  const [value, derivative] = [base.at(valueRef(of)), base.at(tangentRef(of))];
  if (!Number.isFinite(value) || !Number.isFinite(derivative)) return 'undefined';
  if (points.every(({ error }) => !(error > 0))) return 'exact';
  const x = scene.inputs[by] ?? NaN;
  const [longest] = points;
  moved.update({ [by]: x + (longest?.h ?? 1) });
  const size = Math.abs(value) + Math.abs(moved.at(valueRef(of))) + Math.abs(derivative * x);
  return (longest?.error ?? Infinity) <= noise * size ? 'line' : 'falls';
}
