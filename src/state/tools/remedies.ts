// What is offered where a mistake makes no difference: an input, a network where it does, another mistake that does here.
import { execute, memo, mistaken, type MistakeId, type NodeId } from '../../engine';
import { backprop, compiledOf, type Lesson } from '../../lessons';
import { mistakeIds } from '../choices';
import type { Scene } from '../scene';
import { mistakenIn } from './mistakes';

/** One thing to press, after which a mistake makes a difference. */
export type Remedy =
  | { readonly kind: 'input'; readonly id: NodeId; readonly value: number }
  | { readonly kind: 'layers'; readonly layers: readonly number[] }
  | { readonly kind: 'mistake'; readonly id: MistakeId };

/** What an input that adds nothing is set to. */
const something = 0.5;

/** An input that adds nothing now, and with which the mistake makes a difference. */
function input({ lesson, tape, inputs }: Scene, mistake: MistakeId): Remedy | undefined {
  const id = lesson.quiet?.at;
  if (id === undefined || inputs[id] !== 0) return undefined;
  const { first } = mistaken(mistake, execute(tape, { ...inputs, [id]: something }));
  return first === undefined ? undefined : { kind: 'input', id, value: something };
}

/** A small network with forks before and behind its hidden units. */
const forked = [2, 2, 2] as const;

/** That network in the place of the lesson's, where the mistake can be made in it. */
const network = memo((lesson: Lesson, mistake: MistakeId): Remedy | undefined => {
  if (lesson.network === undefined || lesson.network.layers.join() === forked.join()) return undefined;
  const other = backprop({ ...lesson.network, layers: forked });
  const [tape] = compiledOf(other).tapes;
  const inputs = Object.fromEntries(other.inputs.map(({ id, value }) => [id, value]));
  const makesDifference = tape !== undefined && mistaken(mistake, execute(tape, inputs)).first !== undefined;
  return makesDifference ? { kind: 'layers', layers: forked } : undefined;
});

/** The first other mistake that makes a difference at the inputs of now. */
function another(scene: Scene, mistake: MistakeId): Remedy | undefined {
  const id = mistakeIds.find((each) => each !== mistake && mistakenIn(scene, each).first !== undefined);
  return id === undefined ? undefined : { kind: 'mistake', id };
}

/** What is offered where a mistake cannot be made or makes no difference: a change for this one, then another mistake. */
export function remediesOf(scene: Scene, mistake: MistakeId): readonly Remedy[] {
  const change = input(scene, mistake) ?? network(scene.lesson, mistake);
  return [change, another(scene, mistake)].filter((each) => each !== undefined);
}
