// Keeps the address bar and the choices the same: once the hand rests, since writing takes a browser milliseconds, and in a
// long rush not more often than browsers allow. Another lesson is an entry of the history, and written at once.
import type { Choices } from '../choices';
import { openedId } from '../scene';
import { besideIn, openBeside, whenThere, withFile } from './arrive';
import { overflowOf, withKeptFile, withOverflow } from './overflow';
import { givenMoment, openSaved } from './file';
import { isTooLong, packedIn, packedLink, readLink, toPack, writeLink } from './link';
import { packedOf, unpack } from './packed';
import { type Core, nothingFound } from '../store';

/** Browsers refuse more than about a hundred changes of the address in half a minute: this many at once, then two a second. */
const burst = 35;
const interval = 500;
/** Milliseconds without a change after which the hand rests, and the longest that the address may lag behind it. */
const rest = 80;
const longest = 1000;
/** Two frames: what changed is drawn first. */
const afterDrawing = 32;

/**
 * Writes the choices into the address, unless it says the same as `written`; gives the link. A lesson other than `before`
 * is an entry of its own in the history of the page, a step is none; the history of a frame belongs to the page around it.
 */
function write(core: Core, choices: Choices, written: string, before: Choices['lesson'], again: () => void): string {
  const { beside } = core.store.getState();
  const long = isTooLong(choices, beside);
  const packed = long ? packedOf(toPack(choices), again) : undefined;
  const link = (packed === undefined ? undefined : packedLink(choices, packed)) ?? writeLink(choices, beside);
  const kept = long ? overflowOf(choices) : undefined;
  if (link === written && kept === undefined) return link;
  try {
    if (choices.lesson === before || choices.embed) history.replaceState(kept, '', link);
    else history.pushState(kept, '', link);
  } catch {
    // A sandboxed page may not write its address; the lesson goes on without.
  }
  return link;
}

/** Takes the choices of an address over what is there; `unpacked` is what is packed in it. */
function openNow(core: Core, hash: string, base: Choices, unpacked?: string): void {
  const { choices, problems } = readLink(hash, withKeptFile(base, history.state), unpacked);
  const own = choices.program === base.program ? withOverflow(choices, history.state) : choices;
  core.open({ choices: own, problems, playing: false, pinned: undefined, ...nothingFound });
}

/** The same, once what is packed in it is there; until then the lesson alone is opened. Says when that is so. */
function openAddress(core: Core, hash: string, base: Choices): Promise<void> | undefined {
  const packed = packedIn(hash);
  if (packed === undefined) {
    openNow(core, hash, base);
    return undefined;
  }
  const alone = hash.replace(/^(#?\/?[^/?]*).*$/s, '$1');
  // A lesson that is packed itself is not there before.
  openNow(core, alone === `#/${openedId}` ? '' : alone, base);
  return unpack(packed).then((unpacked) => {
    // Another address may have come meanwhile.
    if (location.hash === hash) openNow(core, hash, base, unpacked);
  });
}

/** Reads the address now and whenever it is changed by hand, and writes every change of the choices into it. */
export function followAddress(core: Core, base: Choices): () => void {
  /** How many addresses are being unpacked: nothing is written over them. */
  let unpacking = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = '';
  /** What stands in the address as far as is known: all else was put there by hand. */
  let seen = location.hash;
  let { lesson } = core.store.getState().choices;
  let before = core.store.getState().choices;
  /** When the oldest change was made that is not written. */
  let since = 0;
  let left = burst;
  let counted = performance.now();
  /** Opens an address, unless another has come while its lesson was on its way. */
  const open = (hash: string, over: Choices): void =>
    whenThere(core, hash, () => {
      if (seen !== hash) return;
      const done = openAddress(core, hash, over);
      // The address is in the history already; what is wrong in it is written over.
      ({ lesson } = core.store.getState().choices);
      if (done === undefined) return;
      unpacking += 1;
      void done.then(() => {
        unpacking -= 1;
        ({ lesson } = core.store.getState().choices);
      });
    });
  const onHash = (): void => {
    if (location.hash === seen) return;
    // What was still to be written belongs to an entry of the history that is left.
    clearTimeout(timer);
    timer = undefined;
    seen = location.hash;
    written = seen;
    open(seen, core.store.getState().choices);
  };
  const writeNow = (choices = core.store.getState().choices): void => {
    timer = undefined;
    if (unpacking > 0) return;
    left -= 1;
    // What a reader has put there meanwhile is opened, and not written over.
    if (location.hash !== seen) {
      onHash();
      return;
    }
    written = write(core, choices, written, lesson, () => (timer ??= setTimeout(writeNow, afterDrawing)));
    seen = location.hash;
    ({ lesson } = choices);
  };
  const flush = (choices?: Choices): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    if (unpacking === 0) writeNow(choices);
  };
  const onLeave = (): void => flush();
  const later = (): void => {
    const { choices } = core.store.getState();
    if (choices === before) return;
    // The entry of the lesson that is left says where it was left.
    if (choices.lesson !== before.lesson) flush(before);
    before = choices;
    const now = performance.now();
    left = Math.min(burst, left + (now - counted) / interval);
    counted = now;
    if (timer === undefined) since = now;
    clearTimeout(timer);
    const wait = choices.lesson !== lesson ? afterDrawing : Math.min(left < 1 ? interval : rest, since + longest - now);
    timer = setTimeout(writeNow, wait);
  };
  const beside = besideIn(location.search);
  const given = seen === '' ? givenMoment() : undefined;
  if (given !== undefined) whenThere(core, given.link, () => openSaved(core, given, base));
  else if (beside === undefined || !seen.startsWith(`#/${openedId}`)) open(seen, base);
  if (beside !== undefined)
    openBeside(core, beside, (text) => {
      core.store.setState({ beside: text });
      const { choices } = core.store.getState();
      if (seen === '') core.open({ choices: withFile(choices, text) ?? choices });
      else open(seen, { ...choices, file: text });
      ({ lesson } = core.store.getState().choices);
    });
  before = core.store.getState().choices;
  const stop = core.store.subscribe(later);
  window.addEventListener('hashchange', onHash);
  window.addEventListener('pagehide', onLeave);
  return () => {
    stop();
    flush();
    window.removeEventListener('hashchange', onHash);
    window.removeEventListener('pagehide', onLeave);
  };
}
