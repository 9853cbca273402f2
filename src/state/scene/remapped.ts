// The same moment in another form of a lesson: where the same quantity is written.
import type { Choices } from '../choices';
import { chosenPlan } from './derive';
import { writtenAt } from './frames';
import type { Plan } from './scene';

/** The frame of `to` that corresponds to a frame of `from`: the same step where there is one, else the same beat. */
function sameMoment(from: Plan, at: number, to: Plan): number {
  if (at === 0) return 0;
  if (at >= from.frames.length - 1) return to.frames.length - 1;
  const written = writtenAt(from.frames, at, from.tapes);
  const step =
    written === undefined ? -1 : to.frames.findIndex((_, i) => writtenAt(to.frames, i, to.tapes) === written);
  if (step >= 0) return step;
  const frame = from.frames[at];
  const beat = from.lesson.beats[frame?.beat ?? -1]?.id;
  const inBeat = to.frames.flatMap((each, i) => (to.lesson.beats[each.beat]?.id === beat ? [i] : []));
  return inBeat[Math.min(frame?.offset ?? 0, inBeat.length - 1)] ?? Math.min(at, to.frames.length - 1);
}

/** Where the lecture goes on when the choices change from one to the other. Throws ProgramError as the lessons do. */
export const remapped = (from: Choices, to: Choices): number => sameMoment(chosenPlan(from), from.at, chosenPlan(to));
