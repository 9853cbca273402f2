// What is written stays with the browser: with this tab, so that a reload goes on, and the last of all tabs for another day.
import type { Core, State } from '../store';
import { write } from './write';

const key = 'adjoint.writing';

/** A text, and the good one that it stands over; the same where it is good itself. */
interface Written {
  readonly text: string;
  readonly over: string;
  /** Marks of the good texts before it: an address that was written a moment too early has one of them. */
  readonly before: readonly string[];
}

/** As many are known: an address is behind by less than what is typed in a few seconds. */
const mostBefore = 100;

/** What tells one text from another, in few letters. */
function markOf(text: string): string {
  let mark = 0;
  for (let i = 0; i < text.length; i++) mark = (Math.imul(mark, 31) + text.charCodeAt(i)) | 0;
  return `${text.length} ${mark}`;
}

function keptIn(where: 'sessionStorage' | 'localStorage'): Written | undefined {
  try {
    const found: unknown = JSON.parse(window[where].getItem(key) ?? 'null');
    if (typeof found !== 'object' || found === null) return undefined;
    const { text, over, before }: Readonly<Partial<Record<keyof Written, unknown>>> = found;
    if (typeof text !== 'string' || typeof over !== 'string') return undefined;
    return { text, over, before: Array.isArray(before) ? before.filter((each) => typeof each === 'string') : [] };
  } catch {
    return undefined;
  }
}

function keep(written: Written): void {
  for (const where of ['sessionStorage', 'localStorage'] as const) {
    try {
      window[where].setItem(key, JSON.stringify(written));
    } catch {
      // Storage may be full or forbidden; the last good text is in the address all the same.
    }
  }
}

const writtenIn = ({ choices: { file }, draft }: State, before: readonly string[]): Written => ({
  text: draft?.over === file ? draft.text : file,
  over: file,
  before,
});

/** What was written last in this browser; undefined where nothing was. */
export const lastWritten = (): Written | undefined => keptIn('localStorage');

/** Goes on with what this tab had under way, and keeps what is written from now on; gives what ends that. */
export function keepWriting(core: Core): () => void {
  const kept = keptIn('sessionStorage');
  const { choices, draft } = core.store.getState();
  const isOurs = kept?.over === choices.file || kept?.before.includes(markOf(choices.file)) === true;
  if (kept !== undefined && draft === undefined && isOurs && choices.file !== '') {
    write(core, kept.over);
    write(core, kept.text);
  }
  let marks: readonly string[] = isOurs ? kept.before : [];
  return core.store.subscribe((state, before) => {
    if (state.choices.file === before.choices.file && state.draft === before.draft) return;
    // Nothing is stored inside another page.
    if (state.choices.file === '' || state.choices.embed) return;
    if (state.choices.file !== before.choices.file)
      marks = [...marks.slice(1 - mostBefore), markOf(before.choices.file)];
    keep(writtenIn(state, marks));
  });
}
