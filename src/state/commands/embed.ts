// Inside a frame of slides: takes commands from the parent page, and hands the keys back at both ends of a lesson.
import { next, previous, first } from '../actions';
import type { Core } from '../store';

/** The keys go to the page around: what had them here lets go of them. */
function giveKeysBack(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  window.parent.focus();
}

/** What the parent page may ask; a message can name one of these and nothing else. */
const methods: ReadonlyMap<string, (core: Core) => unknown> = new Map<string, (core: Core) => unknown>([
  ['next', next],
  ['prev', previous],
  ['previous', previous],
  ['first', first],
  // A remote that is pressed then steps here, and not in the deck.
  ['slide:start', () => window.focus()],
  [
    'slide:stop',
    (core) => {
      core.store.setState({ playing: false });
      giveKeysBack();
    },
  ],
]);

/** The method that a message names: `slide:start`, `{"method":"next"}`, or the same as text. */
export function methodOf(data: unknown): string | undefined {
  if (typeof data === 'object' && data !== null && 'method' in data) {
    return typeof data.method === 'string' ? data.method : undefined;
  }
  if (typeof data !== 'string' || data.length > 200) return undefined;
  if (!data.startsWith('{')) return data;
  try {
    return methodOf(JSON.parse(data));
  } catch {
    return undefined;
  }
}

/** Tells the parent page that the lecture goes on there. */
export function handBack(core: Core, method: 'next' | 'prev'): void {
  if (window.parent === window || !core.store.getState().choices.embed) return;
  giveKeysBack();
  window.parent.postMessage(JSON.stringify({ method }), '*');
}

/** Starts listening to the parent page; the answer stops it. */
export function listenToParent(core: Core): () => void {
  const onMessage = (event: MessageEvent): void => {
    if (event.source !== window.parent || window.parent === window) return;
    methods.get(methodOf(event.data) ?? '')?.(core);
  };
  window.addEventListener('message', onMessage);
  return () => window.removeEventListener('message', onMessage);
}
