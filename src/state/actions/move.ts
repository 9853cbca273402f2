// Moving through the frames of a lesson, and from lesson to lesson.
import type { LessonId } from '../../lessons';
import { chosenPlan, chosenRests, placeAbove } from '../scene';
import { choicesNow, choose, set, speeds, type State, store } from '../store';

/** Whether the newest number is held back now. */
export const isGuessing = (state: State): boolean => state.predicting && state.revealed !== state.choices.at;

/** Goes to a frame; numbers outside the lesson go to its nearest end. */
export function goTo(at: number): void {
  const frames = chosenPlan(choicesNow()).frames.length;
  const wanted = Math.max(0, Math.min(frames - 1, Math.round(at)));
  if (wanted !== choicesNow().at) choose({ at: wanted });
}

function hasHiddenNumber(state: State): boolean {
  const { frames } = chosenPlan(state.choices);
  const at = state.choices.at;
  const [frame, before] = [frames[at], frames[at - 1]];
  return (
    isGuessing(state) &&
    frame !== undefined &&
    (before?.pass !== frame.pass || before.cursor !== frame.cursor) &&
    frame.cursor > 0
  );
}

/** One rest onwards at the chosen pace; a number that is held back is shown first. False at the end. */
export function next(): boolean {
  const state = store.getState();
  if (hasHiddenNumber(state)) {
    set({ revealed: state.choices.at });
    return true;
  }
  const rests = chosenRests(state.choices);
  const rest = rests[placeAbove(rests, state.choices.at)];
  if (rest === undefined) {
    set({ playing: false });
    return false;
  }
  goTo(rest);
  return true;
}

/** One rest back at the chosen pace. False at the beginning. */
export function previous(): boolean {
  const { choices } = store.getState();
  const rests = chosenRests(choices);
  const rest = rests[placeAbove(rests, choices.at - 1) - 1];
  if (rest === undefined) return false;
  goTo(rest);
  return true;
}

const sectionStarts = (): readonly number[] => {
  const { lesson, frames } = chosenPlan(choicesNow());
  const sectionOf = (i: number): string | undefined => lesson.beats[frames[i]?.beat ?? -1]?.section;
  return frames.flatMap((_, i) => (i === 0 || sectionOf(i) !== sectionOf(i - 1) ? [i] : []));
};

/** First frame of the next section, or the last frame of the lesson. */
export function nextSection(): void {
  const { at } = choicesNow();
  goTo(sectionStarts().find((start) => start > at) ?? Infinity);
}

/** First frame of this section, or of the one before when there already. */
export function previousSection(): void {
  const { at } = choicesNow();
  goTo(sectionStarts().findLast((start) => start < at) ?? 0);
}

export const first = (): void => goTo(0);
export const last = (): void => goTo(Number.MAX_SAFE_INTEGER);

/** Shows the step of this frame again: one frame back, then on. */
export function replay(): void {
  const { at } = choicesNow();
  if (at === 0) return;
  goTo(at - 1);
  setTimeout(() => {
    if (choicesNow().at === at - 1) goTo(at);
  }, 350);
}

/** Opens a lesson where it was left. */
export function openLesson(lesson: LessonId): void {
  const { choices, places } = store.getState();
  if (choices.lesson === lesson) return;
  store.setState({
    choices: { ...choices, lesson, at: places[lesson] ?? 0, inputs: {}, view: undefined, pace: undefined },
    places: { ...places, [choices.lesson]: choices.at },
    pinned: undefined,
    playing: false,
    revealed: undefined,
  });
}

export const togglePlay = (): void => {
  const { playing, choices } = store.getState();
  const atEnd = chosenRests(choices).at(-1) === choices.at;
  if (!playing && atEnd) goTo(0);
  set({ playing: !playing });
};

/** Plays faster (+1) or slower (-1). */
export function shiftSpeed(by: 1 | -1): void {
  const speed = speeds[speeds.indexOf(store.getState().speed) + by];
  if (speed !== undefined) set({ speed });
}

export const togglePredicting = (): void => {
  const state = store.getState();
  if (hasHiddenNumber(state)) set({ revealed: state.choices.at, predicting: false });
  else set({ predicting: !state.predicting, revealed: undefined });
};
