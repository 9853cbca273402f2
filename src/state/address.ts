// Keeps the address bar and the choices the same, without writing more than twice a second.
import type { Choices } from './choices';
import { keptOf, withKept } from './kept';
import { isTooLong, readLink, writeLink } from './link';
import { store } from './store';

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const interval = 500;

let written = '';

function write(): void {
  const { choices } = store.getState();
  const link = writeLink(choices);
  const kept = isTooLong(choices) ? keptOf(choices) : undefined;
  if (link === written && kept === undefined) return;
  written = link;
  try {
    history.replaceState(kept, '', link);
  } catch {
    // A sandboxed page may not write its address; the lesson goes on without.
  }
}

/** Takes the choices of an address over what is there. */
function openAddress(hash: string, base: Choices): void {
  const { choices, problems } = readLink(hash, base);
  const own = choices.program === base.program ? withKept(choices, history.state) : choices;
  store.setState({ choices: own, problems, playing: false, pinned: undefined, revealed: undefined });
}

/** Reads the address now and whenever it is changed by hand, and writes every change of the choices into it. */
export function followAddress(base: Choices): () => void {
  openAddress(location.hash, base);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let before = store.getState().choices;
  let last = -interval;
  const writeNow = (): void => {
    timer = undefined;
    last = performance.now();
    write();
  };
  const later = (): void => {
    const { choices } = store.getState();
    if (choices === before) return;
    before = choices;
    if (timer !== undefined) return;
    const wait = Math.max(0, interval - (performance.now() - last));
    if (wait === 0) writeNow();
    else timer = setTimeout(writeNow, wait);
  };
  const now = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    writeNow();
  };
  const onHash = (): void => {
    if (location.hash === written) return;
    written = location.hash;
    openAddress(location.hash, store.getState().choices);
  };
  const stop = store.subscribe(later);
  window.addEventListener('hashchange', onHash);
  window.addEventListener('pagehide', now);
  return () => {
    stop();
    now();
    window.removeEventListener('hashchange', onHash);
    window.removeEventListener('pagehide', now);
  };
}
