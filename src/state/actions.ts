// What a reader can do: each action is a small change of the store.
import type { Inputs, NodeId, Ref } from '../engine';
import type { LessonId, Pace, ViewName } from '../lessons';
import { type Choices, type Theme, themes, paces } from './choices';
import { chosenPlan, chosenRests, paceOf } from './derive';
import { type Dialog, type InputsThen, speeds, type State, store } from './store';

const set = (change: Partial<State>): void => store.setState(change);
const choose = (change: Partial<Choices>): void =>
  store.setState((state) => ({ choices: { ...state.choices, ...change } }));
const choicesNow = (): Choices => store.getState().choices;

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
  const rest = chosenRests(state.choices).find((at) => at > state.choices.at);
  if (rest === undefined) {
    set({ playing: false });
    return false;
  }
  goTo(rest);
  return true;
}

/** One rest back at the chosen pace. */
export function previous(): void {
  const { choices } = store.getState();
  const rest = chosenRests(choices).findLast((at) => at < choices.at);
  if (rest !== undefined) goTo(rest);
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

const historyLimit = 200;
const inputsNow = ({ lesson, layers, inputs }: Choices): InputsThen => ({ lesson, layers, inputs });

/**
 * Gives an input a finite number. `done` false: a drag goes on, whose numbers count as one change for undo.
 * Returns false, and changes nothing, when the number is not finite.
 */
export function setInput(id: NodeId, value: number, done: boolean): boolean {
  if (!Number.isFinite(value)) return false;
  const { choices, past, dragged } = store.getState();
  const inputs: Inputs = { ...choices.inputs, [id]: value };
  const remember = dragged !== id && choices.inputs[id] !== value;
  store.setState({
    choices: { ...choices, inputs },
    dragged: done ? undefined : id,
    ...(remember && { past: [...past.slice(-historyLimit), inputsNow(choices)], future: [] }),
  });
  return true;
}

function travel(from: 'past' | 'future', to: 'past' | 'future'): void {
  const state = store.getState();
  const then = state[from].at(-1);
  if (then === undefined) return;
  const sameLesson = then.lesson === state.choices.lesson;
  const at = sameLesson ? state.choices.at : (state.places[then.lesson] ?? 0);
  store.setState({
    [from]: state[from].slice(0, -1),
    [to]: [...state[to], inputsNow(state.choices)],
    choices: { ...state.choices, ...then, at },
    dragged: undefined,
  });
}

export const undo = (): void => travel('past', 'future');
export const redo = (): void => travel('future', 'past');

/** All inputs back to the lesson's own numbers. */
export function resetInputs(): void {
  const { choices, past } = store.getState();
  if (Object.keys(choices.inputs).length === 0) return;
  store.setState({ choices: { ...choices, inputs: {} }, past: [...past, inputsNow(choices)], future: [] });
}

/** Inputs, place, view and pace back to the beginning of the lesson. */
export function resetAll(): void {
  resetInputs();
  choose({ at: 0, view: undefined, pace: undefined });
  set({ playing: false, pinned: undefined, problems: [], revealed: undefined });
}

export const setView = (view: ViewName): void => choose({ view });
export const setPace = (pace: Pace): void => choose({ pace });

/** Takes larger (+1) or smaller (-1) paces. */
export function shiftPace(by: 1 | -1): void {
  const choices = choicesNow();
  const pace = paces[paces.indexOf(paceOf(choices, chosenPlan(choices).lesson)) + by];
  if (pace !== undefined) choose({ pace });
}

export const setTheme = (theme: Theme): void => choose({ theme });
export const cycleTheme = (): void =>
  choose({ theme: themes[(themes.indexOf(choicesNow().theme) + 1) % themes.length] ?? 'light' });
export const toggleLanguage = (): void => choose({ lang: choicesNow().lang === 'zh' ? 'en' : 'zh' });

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

export const setScreen = (screen: State['screen']): void => set({ screen });
export const openDialog = (dialog: Dialog): void => set({ dialog });
export const closeDialog = (): void => set({ dialog: undefined });
export const pin = (ref: Ref | undefined): void => set({ pinned: ref });
export const dismissProblems = (): void => set({ problems: [] });
export const setSingleKeys = (singleKeys: boolean): void => set({ singleKeys });

/** Full screen on or off, where the browser allows it. */
export function toggleFullscreen(): void {
  const done =
    document.fullscreenElement === null ? document.documentElement.requestFullscreen : document.exitFullscreen;
  // The promise is rejected inside a sandboxed frame; then nothing changes and nothing is lost.
  void done.call(document.fullscreenElement === null ? document.documentElement : document).catch(() => undefined);
}
