// Joins the lecturer's window and the audience's by messages; a message names a command or a link, never code.
import type { Session } from '../session';
import { isAudience, isOurAudience, readSaid, readShown, showAudience, tellLecturer } from '../windows';
import { commands } from './commands';
import { readLink, whenThere, withKeptFile, withOverflow } from '../link';
import { audienceOf, startChoices } from '../choices';

const heartbeat = 1000;

/** Pages from a disk have no origin, or one that is nobody's. */
const isOurs = (event: MessageEvent): boolean => location.protocol === 'file:' || event.origin === location.origin;

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
    const said = readSaid(event.data);
    if (!isOurs(event) || said === undefined || event.source === null) return;
    if (!isOurAudience(core, event.source as Window)) return;
    if (said.audience === 'here') showAudience(core);
    else commands.find((command) => command.id === said.id)?.run(core);
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
    const message = readShown(event.data);
    if (!isOurs(event) || event.source !== window.opener || message === undefined) return;
    if (message.since === since && message.count <= newest) return;
    ({ since, count: newest } = message);
    const { link, kept, beside } = message;
    const text = JSON.stringify([link, kept, beside]);
    if (text === shown) return;
    shown = text;
    whenThere(core, link, () => {
      // Another may have come while the lesson was on its way.
      if (text !== shown) return;
      // What the lecturer's link leaves out is the default, not what this window showed before.
      const { choices } = readLink(link, withKeptFile(startChoices, kept));
      core.open({
        ...beside,
        choices: audienceOf(withOverflow(choices, kept)),
        dialog: undefined,
        problems: [],
      });
    });
  };
  const here = (): void => tellLecturer({ audience: 'here' });
  here();
  return exchange(onMessage, here);
}

/** Joins this window with the lecturer's or the audience's, whichever it is itself not; the answer parts them. */
export const joinWindows = (core: Session): (() => void) => (isAudience() ? followLecturer(core) : leadAudience(core));
