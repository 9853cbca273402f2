// The audience's window: a second window, to be dragged to the projector, that shows what the lecturer's window shows.
import { isTooLong, keptOf, writeLink } from '../link';
import { store } from '../store';
import type { Said, Shown } from './messages';

/** The name of the window says what it is, also after a reload of it. */
const name = 'adjoint-audience';
const features = 'popup,width=1280,height=720';

/** Pages from a disk have no origin that could be named. */
const origin = (): string => (location.protocol === 'file:' ? '*' : location.origin);

/** Whether this window is the audience's. */
export const isAudience = (): boolean => window.name === name && window.opener !== null;

let opened: Window | undefined;
let count = 0;

/** Shows this moment to the audience's window, if there is one. */
export function showAudience(): void {
  if (opened === undefined) return;
  if (opened.closed) {
    opened = undefined;
    store.setState({ lecturing: undefined });
    return;
  }
  const { choices, pinned, predicting, revealed, screen } = store.getState();
  count += 1;
  const message: Shown = {
    audience: 'show',
    since: performance.timeOrigin,
    count,
    link: writeLink(choices),
    kept: isTooLong(choices) ? keptOf(choices) : undefined,
    beside: { pinned, predicting, revealed, screen },
  };
  opened.postMessage(message, origin());
}

/** Takes a window that reports as the audience's, when there is none yet; says whether it is. */
export function isOurAudience(reporting: Window): boolean {
  if (opened === undefined) {
    opened = reporting;
    store.setState({ lecturing: Date.now() });
  }
  return reporting === opened;
}

/** Opens the audience's window, or closes it; this window is then the lecturer's. */
export function toggleAudience(): void {
  if (opened !== undefined && !opened.closed) {
    opened.close();
    opened = undefined;
    store.setState({ lecturing: undefined });
    return;
  }
  // A browser that opens no window says so itself.
  opened = window.open(location.href, name, features) ?? undefined;
  if (opened !== undefined) store.setState({ lecturing: Date.now() });
}

/** Says something to the lecturer's window. */
export const tellLecturer = (said: Said): void => (window.opener as Window | null)?.postMessage(said, origin());
