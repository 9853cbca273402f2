// Joins the lecturer's window and the audience's by messages; a message names a command or a link, never code.
import type { Session } from '../session';
import { isAudience, isOurAudience, type Said, showAudience, type Shown, tellLecturer } from '../windows';
import { commands } from './commands';
import { readLink, withKept } from '../link';
import { startChoices } from '../choices';

const heartbeat = 1000;

/** Pages from a disk have no origin, or one that is nobody's. */
const isOurs = (event: MessageEvent): boolean => location.protocol === 'file:' || event.origin === location.origin;

const kindOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'audience' in data ? data.audience : undefined;

/** Listens, and beats once a second so that a lost message or a reload on either side heals by itself. */
function exchange(onMessage: (event: MessageEvent) => void, beat: () => void): () => void {
  const timer = setInterval(beat, heartbeat);
  window.addEventListener('message', onMessage);
  return () => {
    clearInterval(timer);
    window.removeEventListener('message', onMessage);
  };
}

function leadAudience(core: Session): () => void {
  const onMessage = (event: MessageEvent): void => {
    const kind = kindOf(event.data);
    if (!isOurs(event) || (kind !== 'here' && kind !== 'command') || event.source === null) return;
    if (!isOurAudience(core, event.source as Window)) return;
    const { id } = event.data as Said;
    if (kind === 'here') showAudience(core);
    else commands.find((command) => command.id === id)?.run(core);
  };
  const stop = core.store.subscribe(() => showAudience(core));
  const part = exchange(onMessage, () => showAudience(core));
  return () => {
    stop();
    part();
  };
}

function followLecturer(core: Session): () => void {
  let since = 0;
  let newest = 0;
  let shown = '';
  const onMessage = (event: MessageEvent): void => {
    if (!isOurs(event) || event.source !== window.opener || kindOf(event.data) !== 'show') return;
    const message = event.data as Shown;
    if (message.since === since && message.count <= newest) return;
    ({ since, count: newest } = message);
    const { link, kept, beside } = message;
    const text = JSON.stringify([link, kept, beside]);
    if (text === shown) return;
    shown = text;
    const { choices } = readLink(link, {
      ...core.store.getState().choices,
      notation: startChoices.notation,
      base: undefined,
    });
    core.store.setState({
      ...beside,
      choices: { ...withKept(choices, kept), hide: ['header', 'inputs', 'timeline'] },
      dialog: undefined,
      problems: [],
    });
  };
  const here = (): void => tellLecturer({ audience: 'here' });
  here();
  return exchange(onMessage, here);
}

/** Joins this window with the lecturer's or the audience's, whichever it is itself not; the answer parts them. */
export const joinWindows = (core: Session): (() => void) => (isAudience() ? followLecturer(core) : leadAudience(core));
