// The page with its moment as one file that needs no network.
import type { Choices } from '../choices';
import type { Core } from '../store';
import { handOver, momentName, momentNote } from './file';

/** The page as one file, beside the page that is served. */
const singleFile = './adjoint-single.html';

/** A page that is one file, with the moment put in at which it opens. Throws RangeError where the page has no place for it. */
function pageAt(html: string, choices: Choices): string {
  const head = '<meta charset="utf-8" />';
  if (!html.includes(head)) throw new RangeError(`The page has no ${head}.`);
  const note = momentNote(choices).replaceAll('"', '&quot;');
  return html.replace(head, () => `${head}<meta name="${momentName}" content="${note}" />`);
}

/** How it went: the file is handed over, or why there is none. */
export type OfflineAnswer = 'saved' | 'folder' | 'isOne' | 'unread';

/** Hands the whole page to the reader as one file that opens at exactly this moment with this change, also without network. */
export async function saveOffline(core: Core, change: Partial<Choices>): Promise<OfflineAnswer> {
  if (document.querySelector('script[src]') === null) return 'isOne';
  if (!location.protocol.startsWith('http')) return 'folder';
  try {
    const answer = await fetch(singleFile);
    if (!answer.ok) return 'unread';
    const choices = { ...core.store.getState().choices, ...change };
    const page = pageAt(await answer.text(), choices);
    handOver(core, new Blob([page], { type: 'text/html' }), `adjoint-${choices.lesson}.html`);
    return 'saved';
  } catch {
    // There is no network, the host has no such file, or the frame may read nothing.
    return 'unread';
  }
}
