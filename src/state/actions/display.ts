// How the page looks: view, pace, theme, language, dialogs, blank screens.
import type { MistakeId, Ref } from '../../engine';
import { type IndexBase, type NotationId, notationIds, type Pace, type ViewName } from '../../lessons';
import { type CodeKind, nextLanguage, paces, plainTool, type Nudge, themes, type Tool, toolRow } from '../choices';
import { chosenPlan, paceOf } from '../scene';
import { choicesNow, choose, type Core, type Dialog, set, type State } from '../store';

/** Takes a view; undefined leaves it to the lecture. */
export const setView = (core: Core, view: ViewName | undefined): void => choose(core, { view });
/** Takes a pace of the lecture. */
export const setPace = (core: Core, pace: Pace): void => choose(core, { pace });

/** Opens a tool. One that takes the stage gets it, and leaves it to the lecture when it is closed. */
export const setTool = (core: Core, tool: Tool): void =>
  choose(core, {
    tool,
    ...((toolRow(tool).staged || toolRow(choicesNow(core).tool).staged) && { view: undefined }),
  });
/** Opens a tool, or goes back to the steps when it is open. */
export const toggleTool = (core: Core, tool: Tool): void =>
  setTool(core, choicesNow(core).tool === tool ? plainTool : tool);
/** Chooses which input is pushed, and how far. */
export const setNudge = (core: Core, push: Partial<Nudge>): void =>
  choose(core, { nudge: { ...choicesNow(core).nudge, ...push } });

/** Chooses the mistake that is made on purpose; undefined for none. */
export const setMistake = (core: Core, mistake: MistakeId | undefined): void => choose(core, { mistake });
/** Chooses the library for which the pass is written. */
export const setCode = (core: Core, codeFor: CodeKind): void => choose(core, { codeFor });

/** Takes larger (+1) or smaller (-1) paces. */
export function shiftPace(core: Core, by: 1 | -1): void {
  const choices = choicesNow(core);
  const pace = paces[paces.indexOf(paceOf(choices, chosenPlan(choices).lesson)) + by];
  if (pace !== undefined) choose(core, { pace });
}

/** The next theme. */
export const cycleTheme = (core: Core): void =>
  choose(core, { theme: themes[(themes.indexOf(choicesNow(core).theme) + 1) % themes.length] ?? 'light' });
/** Writes all names in another notation; the lecture stays where it is. */
export const setNotation = (core: Core, notation: NotationId): void => choose(core, { notation });
/** Counts names from 0 or from 1. */
export const setBase = (core: Core, base: IndexBase): void => choose(core, { base });
/** The next notation. */
export const cycleNotation = (core: Core): void =>
  choose(core, {
    notation: notationIds[(notationIds.indexOf(choicesNow(core).notation) + 1) % notationIds.length] ?? 'theta',
  });
/** The next language. */
export const toggleLanguage = (core: Core): void => choose(core, { lang: nextLanguage(choicesNow(core).lang) });

/** Ends a blank screen. */
export const clearScreen = (core: Core): void => set(core, { screen: undefined });
/** A blank screen, or the page again where that one is there. */
export const toggleScreen = (core: Core, screen: NonNullable<State['screen']>): void =>
  set(core, { screen: core.store.getState().screen === screen ? undefined : screen });
/** Opens a dialog. */
export const openDialog = (core: Core, dialog: Dialog): void => set(core, { dialog });
/** Closes the dialog that is open. */
export const closeDialog = (core: Core): void => set(core, { dialog: undefined });
/** Keeps a quantity lit and its card open; undefined lets it go. */
export const pin = (core: Core, ref: Ref | undefined): void => set(core, { pinned: ref });
/** Takes away all notices. */
export const dismissNotices = (core: Core): void => set(core, { problems: [], unread: undefined, refused: undefined });
/** Whether single keys act (WCAG 2.1.4). */
export const setSingleKeys = (core: Core, singleKeys: boolean): void => set(core, { singleKeys });

/** Nothing but stage, sentence and timeline, in full screen where the browser allows it; or the whole page again. */
export function togglePresenting(core: Core): void {
  const presenting = !core.store.getState().presenting;
  // The picture is large all the same.
  const small = presenting && window.parent !== window && !document.fullscreenEnabled;
  set(core, { presenting, ...(small && { refused: 'fullscreen' }) });
  if (presenting !== (document.fullscreenElement !== null)) toggleFullscreen();
}

/** Full screen on or off, where the browser allows it. */
export function toggleFullscreen(): void {
  if (!document.fullscreenEnabled) return;
  const done =
    document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
  // The promise is rejected inside a sandboxed frame; then nothing changes and nothing is lost.
  void done.catch(() => undefined);
}
