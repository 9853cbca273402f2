// One step of gradient descent after the lesson's pass: what the target comes to, rightly and with a mistake.
import { adjointRef, afterStep, type NodeId, type Ref, valueRef } from '../../engine';
import { type Preset, presets } from '../../lessons';
import type { Scene } from '../scene';

/** What a source says of one step from its formula; undefined for other programs. */
const sourceOf = ({ lesson }: Scene): Preset | undefined =>
  lesson.editable === true
    ? presets.find(({ program, step }) => step !== undefined && program === lesson.program)
    : undefined;

/** Whether the program is one whose source goes on with a step. */
export const hasSource = (scene: Scene): boolean => sourceOf(scene) !== undefined;

/** The inputs that a step moves: the weights of the lesson or of its source, else all; only those with an adjoint. */
export function steppedIn(scene: Scene): readonly NodeId[] {
  const { lesson, tape, graph } = scene;
  const weights =
    sourceOf(scene)?.step?.weights ?? lesson.inputs.flatMap(({ id, place }) => (place === 'weights' ? [id] : []));
  return (weights.length > 0 ? weights : graph.inputs).filter((id) => tape.availableAt(adjointRef(id)) !== undefined);
}

export interface OneStep {
  readonly target: NodeId;
  /** The target now; this and the others undefined until the lecture has come to all that they take. */
  readonly now: number | undefined;
  readonly right: number | undefined;
  readonly wrong: number | undefined;
  /** What the source of the formula prints for the target after a step, where it was made as here. */
  readonly published: string | undefined;
}

/** The target after one step of gradient descent with the right adjoints, and with those that a mistake has made wrong. */
export function oneStepIn(scene: Scene, made: ReadonlyMap<Ref, number>): OneStep {
  const { tape, run, inputs, rate } = scene;
  const weights = steppedIn(scene);
  const step = sourceOf(scene)?.step;
  const known = weights.every((id) => scene.isComputed(adjointRef(id)));
  const after = (gradient: (id: NodeId) => number): number | undefined =>
    known ? afterStep(tape, inputs, { weights, rate, gradient }) : undefined;
  return {
    target: tape.target,
    now: scene.number(valueRef(tape.target)),
    right: after((id) => run.at(adjointRef(id))),
    wrong: after((id) => made.get(adjointRef(id)) ?? run.at(adjointRef(id))),
    published: step !== undefined && step.rate === rate && known ? step.published : undefined,
  };
}
