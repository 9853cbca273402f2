// The audience's window: a second window, to be dragged to the projector, that shows what the lecturer's window shows.
import { isTooLong, overflowOf, writeLink } from '../link';
import type { Core } from '../store';
import type { Said, Shown } from './messages';

/** The name of the window says what it is, also after a reload of it. */
const name = 'adjoint-audience';
const features = 'popup,width=1280,height=720';

/** Pages from a disk have no origin that could be named. */
const origin = (): string => (location.protocol === 'file:' ? '*' : location.origin);

/** Whether this window is the audience's. */
export const isAudience = (): boolean => window.name === name && window.opener !== null;

/** The audience's window as the lecturer's knows it. */
interface Audience {
  window: Window | undefined;
  /** Messages that were sent to it. */
  count: number;
}

/** What the lecturer's window needs to lead another one. */
export interface WindowCore extends Core {
  readonly audience: Audience;
}

/** Shows this moment to the audience's window, if there is one. */
export function showAudience(core: WindowCore): void {
  const { audience } = core;
  if (audience.window === undefined) return;
  if (audience.window.closed) {
    audience.window = undefined;
    core.store.setState({ lecturing: undefined });
    return;
  }
  const { choices, pinned, settled, screen } = core.store.getState();
  audience.count += 1;
  const message: Shown = {
    audience: 'show',
    since: performance.timeOrigin,
    count: audience.count,
    link: writeLink(choices),
    kept: isTooLong(choices) ? overflowOf(choices) : undefined,
    beside: { pinned, settled, screen },
  };
  audience.window.postMessage(message, origin());
}

/** Takes a window that reports as the audience's, when there is none yet; says whether it is. */
export function isOurAudience(core: WindowCore, reporting: Window): boolean {
  const { audience } = core;
  if (audience.window === undefined) {
    audience.window = reporting;
    core.store.setState({ lecturing: Date.now() });
  }
  return reporting === audience.window;
}

/** Opens the audience's window, or closes it; this window is then the lecturer's. */
export function toggleAudience(core: WindowCore): void {
  const { audience } = core;
  if (audience.window !== undefined && !audience.window.closed) {
    audience.window.close();
    audience.window = undefined;
    core.store.setState({ lecturing: undefined });
    return;
  }
  // A sandboxed frame may throw.
  try {
    audience.window = window.open(location.href, name, features) ?? undefined;
  } catch {
    audience.window = undefined;
  }
  core.store.setState(audience.window === undefined ? { refused: 'window' } : { lecturing: Date.now() });
}

/** Says something to the lecturer's window. */
export const tellLecturer = (said: Said): void => (window.opener as Window | null)?.postMessage(said, origin());
