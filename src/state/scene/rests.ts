// Where a pace rests at the inputs of the moment: steps on nodes that are left out are passed over.
import { type Inputs, nodeOf } from '../../engine';
import { writtenAt } from './frames';
import { quietAt } from './quiet';
import { inputsAt, type Plan } from './scene';

/** Of the rests those whose step is on a node that is not quiet at these inputs; ends of beats stay. */
export function loudRests(plan: Plan, rests: readonly number[], own: Inputs): readonly number[] {
  const { lesson, frames, tapes } = plan;
  return rests.filter((at, i) => {
    const frame = frames[at];
    const written = writtenAt(frames, at, tapes);
    const ends = frames[at + 1]?.beat !== frame?.beat;
    if (frame === undefined || written === undefined || ends || i === 0) return true;
    return !quietAt(lesson, inputsAt(lesson, frame.beat, own), lesson.beats[frame.beat]).has(nodeOf(written));
  });
}
