// How the page looks: view, pace, theme, language, dialogs, blank screens.
import type { MistakeId, Ref } from '../../engine';
import { type IndexBase, type NotationId, notationIds, type Pace, type ViewName } from '../../lessons';
import { type CodeKind, nextLanguage, paces, plainTool, type Push, themes, type Tool } from '../choices';
import { chosenPlan, paceOf } from '../scene';
import { choicesNow, choose, type Dialog, set, type State, store } from '../store';

/** Takes a view; undefined leaves it to the lecture. */
export const setView = (view: ViewName | undefined): void => choose({ view });
export const setPace = (pace: Pace): void => choose({ pace });

export const setTool = (tool: Tool): void => choose({ tool });
/** Opens a tool, or goes back to the steps when it is open. */
export const toggleTool = (tool: Tool): void => choose({ tool: choicesNow().tool === tool ? plainTool : tool });
export const setNudge = (push: Partial<Push>): void => choose({ nudge: { ...choicesNow().nudge, ...push } });

export const setMistake = (mistake: MistakeId | undefined): void => choose({ mistake });
export const setCode = (codeFor: CodeKind): void => choose({ codeFor });

/** Takes larger (+1) or smaller (-1) paces. */
export function shiftPace(by: 1 | -1): void {
  const choices = choicesNow();
  const pace = paces[paces.indexOf(paceOf(choices, chosenPlan(choices).lesson)) + by];
  if (pace !== undefined) choose({ pace });
}

export const cycleTheme = (): void =>
  choose({ theme: themes[(themes.indexOf(choicesNow().theme) + 1) % themes.length] ?? 'light' });
/** Writes all names in another notation; the lecture stays where it is. */
export const setNotation = (notation: NotationId): void => choose({ notation });
export const setBase = (base: IndexBase): void => choose({ base });
export const cycleNotation = (): void =>
  choose({ notation: notationIds[(notationIds.indexOf(choicesNow().notation) + 1) % notationIds.length] ?? 'theta' });
export const toggleLanguage = (): void => choose({ lang: nextLanguage(choicesNow().lang) });

export const clearScreen = (): void => set({ screen: undefined });
/** A blank screen, or the page again where that one is there. */
export const toggleScreen = (screen: NonNullable<State['screen']>): void =>
  set({ screen: store.getState().screen === screen ? undefined : screen });
export const openDialog = (dialog: Dialog): void => set({ dialog });
export const closeDialog = (): void => set({ dialog: undefined });
export const pin = (ref: Ref | undefined): void => set({ pinned: ref });
export const dismissProblems = (): void => set({ problems: [] });
export const setSingleKeys = (singleKeys: boolean): void => set({ singleKeys });

/** Full screen on or off, where the browser allows it. */
export function toggleFullscreen(): void {
  const done =
    document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
  // The promise is rejected inside a sandboxed frame; then nothing changes and nothing is lost.
  void done.catch(() => undefined);
}
