// Moving through the frames of a lesson, and from lesson to lesson.
import type { Ref } from '../../engine';
import type { LessonId } from '../../lessons';
import { type Choices, newest } from '../choices';
import { whenThere } from '../link';
import { chosenPlan, chosenRests, lessonNamed, placeAbove, stagedTool } from '../scene';
import { choicesNow, choose, type Core, nothingFound, set, speeds } from '../store';
import { showAnswer } from './ask';

/** The view that a lesson opens with, where a tool has the stage that the lecture is to have again. */
export function lectureView(choices: Choices): Partial<Choices> {
  const { lesson } = chosenPlan(choices);
  return stagedTool(choices, lesson) === undefined ? {} : { view: lesson.views[0] };
}

/** Goes to a frame; numbers outside the lesson go to its nearest end. The stage shows the lecture. */
export function goTo(core: Core, at: number): void {
  const choices = choicesNow(core);
  const frames = chosenPlan(choices).frames.length;
  const wanted = Math.max(0, Math.min(frames - 1, Math.round(at)));
  if (wanted !== choices.at) choose(core, { at: wanted, ...lectureView(choices) });
}

/** Whether the link keeps the lecture at its step; in slides the way goes on around it, else it is said. */
function standsStill(core: Core, { lock, embed }: Choices): boolean {
  const still = lock.includes('step');
  if (still) set(core, { playing: false, ...(!embed && { refused: 'step' }) });
  return still;
}

/** The number of this step, where it is held back. */
function heldNow({ scene }: Core): readonly Ref[] {
  const { asked, justWritten } = scene.getState();
  return asked.filter((ref) => ref === justWritten);
}

/** One rest onwards at the chosen pace; a number that is held back is shown first. False at the end. */
export function next(core: Core): boolean {
  const [held] = heldNow(core);
  if (held === undefined) return pass(core);
  showAnswer(core, held);
  return true;
}

/** One rest onwards, as a finger that sweeps does: it gives no number away, what is held back stays a blank. False at the end. */
export function pass(core: Core): boolean {
  const choices = choicesNow(core);
  if (standsStill(core, choices)) return false;
  const rests = chosenRests(choices);
  const rest = rests[placeAbove(rests, choices.at)];
  if (rest === undefined) {
    set(core, { playing: false });
    return false;
  }
  const blank = heldNow(core).filter((ref) => !choices.ask.includes(ref));
  if (blank.length > 0) choose(core, { ask: [...choices.ask, ...blank] });
  goTo(core, rest);
  return true;
}

/** One rest back at the chosen pace. False at the beginning. */
export function previous(core: Core): boolean {
  const choices = choicesNow(core);
  if (standsStill(core, choices)) return false;
  const rests = chosenRests(choices);
  const rest = rests[placeAbove(rests, choices.at - 1) - 1];
  if (rest === undefined) return false;
  goTo(core, rest);
  return true;
}

const sectionStarts = (core: Core): readonly number[] => {
  const { lesson, frames } = chosenPlan(choicesNow(core));
  const sectionOf = (i: number): string | undefined => lesson.beats[frames[i]?.beat ?? -1]?.section;
  return frames.flatMap((_, i) => (i === 0 || sectionOf(i) !== sectionOf(i - 1) ? [i] : []));
};

/** First frame of the next section, or the last frame of the lesson. */
export function nextSection(core: Core): void {
  const { at } = choicesNow(core);
  goTo(core, sectionStarts(core).find((start) => start > at) ?? Infinity);
}

/** First frame of this section, or of the one before when there already. */
export function previousSection(core: Core): void {
  const { at } = choicesNow(core);
  goTo(core, sectionStarts(core).findLast((start) => start < at) ?? 0);
}

/** To the first frame. */
export const first = (core: Core): void => goTo(core, 0);
/** To the last frame. */
export const last = (core: Core): void => goTo(core, Number.MAX_SAFE_INTEGER);

/** Shows the step of this frame again: one frame back, then on. */
export function replay(core: Core): void {
  const { at } = choicesNow(core);
  if (at === 0) return;
  goTo(core, at - 1);
  setTimeout(() => {
    if (choicesNow(core).at === at - 1) goTo(core, at);
  }, 350);
}

/** Opens a lesson where it was left; one that comes later once it is there. */
export const openLesson = (core: Core, lesson: LessonId): void =>
  whenThere(core, lesson, () => showLesson(core, lesson));

function showLesson(core: Core, lesson: LessonId): void {
  const { choices, places } = core.store.getState();
  if (choices.lesson === lesson || lessonNamed(lesson, choices.file) === undefined) return;
  core.store.setState({
    choices: {
      ...choices,
      lesson,
      at: places[lesson] ?? 0,
      inputs: {},
      view: undefined,
      ask: choices.ask.filter((each) => each === newest),
      practice: undefined,
    },
    places: { ...places, [choices.lesson]: choices.at },
    pinned: undefined,
    playing: false,
    ...nothingFound,
  });
}

/** Plays the lecture, or stops. */
export const togglePlay = (core: Core): void => {
  const { playing, choices } = core.store.getState();
  const atEnd = chosenRests(choices).at(-1) === choices.at;
  if (!playing && atEnd) goTo(core, 0);
  set(core, { playing: !playing });
};

/** Plays faster (+1) or slower (-1). */
export function shiftSpeed(core: Core, by: 1 | -1): void {
  const speed = speeds[speeds.indexOf(core.store.getState().speed) + by];
  if (speed !== undefined) set(core, { speed });
}
