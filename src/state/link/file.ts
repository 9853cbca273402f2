// A moment as a file: saved, opened again, dropped on the window. It holds a link, and what a link has no room for.
import { looksLikeLesson, openLessonFile, whenThere } from './arrive';
import { overflowOf, withKeptFile, withOverflow } from './overflow';
import { isTooLong, readLink, writeLink } from './link';
import { type Choices, type LinkProblem, startChoices } from '../choices';
import { cut } from './text';
import { type Core, isInSandbox } from '../store';

const version = 1;
const ending = '.adjoint.json';
/** Files of other kinds that carry their moment. */
const carriers = ',.md,.svg,.png,.dot,.tex,.txt';
/** Larger files are not ours. */
const largest = 4_000_000;

interface Saved {
  readonly adjoint: number;
  readonly link: string;
  readonly kept: unknown;
}

const savedOf = (choices: Choices): Saved => ({
  adjoint: version,
  link: writeLink(choices),
  kept: isTooLong(choices) ? overflowOf(choices) : undefined,
});

/** The text of a file of this moment. */
export const fileText = (core: Core): string =>
  `${JSON.stringify(savedOf(core.store.getState().choices), undefined, 1)}\n`;

/**
 * A moment as one line of ASCII that may stand in a comment of any language and in XML as it is: what is saved of it in a
 * picture or a text, so that this file opens the moment again.
 */
export const momentNote = (choices: Choices): string =>
  JSON.stringify(savedOf(choices)).replace(
    /[^\x20-\x7e]|[&<>]|-(?=-)/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The line of a moment within another file; it stands near the beginning. */
const noteWithin = /\{"adjoint":\d+,"link":"[^\n\0]*?"(?:,"kept":\{[^\n\0]*\})?\}/;
const nearBeginning = 200_000;

/** What a text says of a moment; undefined when it is no file of ours. */
function parsed(text: string): Saved | undefined {
  try {
    const note = noteWithin.exec(text.slice(0, nearBeginning))?.[0];
    const found: unknown = note === undefined && text.length > largest ? undefined : JSON.parse(note ?? text);
    if (typeof found !== 'object' || found === null) return undefined;
    const { adjoint, link, kept }: Readonly<Partial<Record<keyof Saved, unknown>>> = found;
    return typeof adjoint === 'number' && typeof link === 'string' ? { adjoint, link, kept } : undefined;
  } catch {
    return undefined;
  }
}

/** Goes to a moment that was saved; what it does not say is as in `base`. */
export function openSaved(core: Core, { adjoint, link, kept }: Saved, base: Choices): void {
  const { choices, problems } = readLink(link, withKeptFile(base, kept));
  const newer: readonly LinkProblem[] = adjoint > version ? [{ key: 'newer', what: cut(String(adjoint)) }] : [];
  core.open({
    choices: withOverflow(choices, kept),
    problems: [...newer, ...problems],
    playing: false,
    pinned: undefined,
  });
}

/** The name of the element in which a page that was saved as one file holds its moment. */
export const momentName = 'adjoint-moment';

/** The moment that this page was saved at; undefined where it was not. */
export function givenMoment(): Saved | undefined {
  const found = document.querySelector<HTMLMetaElement>(`meta[name="${momentName}"]`);
  return found === null ? undefined : parsed(found.content);
}

/** Goes to the moment of a file; what is no such file changes nothing and is said. `name` is the file's. */
export function openFileText(core: Core, text: string, name: string): void {
  if (looksLikeLesson(text)) {
    openLessonFile(core, text, name);
    return;
  }
  const saved = parsed(text);
  if (saved === undefined) {
    core.store.setState({ problems: [{ key: 'file', what: cut(name) }] });
    return;
  }
  const { lang, theme } = core.store.getState().choices;
  whenThere(core, saved.link, () => openSaved(core, saved, { ...startChoices, lang, theme }));
}

/** Hands a file to the reader, who finds it among the downloads; a frame that may allow none says so. */
export function handOver(core: Core, content: Blob, name: string): void {
  if (isInSandbox()) core.store.setState({ refused: 'download' });
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address over by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Hands this moment to the reader as a file. */
export const saveFile = (core: Core): void =>
  handOver(
    core,
    new Blob([fileText(core)], { type: 'application/json' }),
    `${core.store.getState().choices.lesson}${ending}`,
  );

const take = (core: Core, file: File | undefined): void => {
  if (file !== undefined) void file.text().then((text) => openFileText(core, text, file.name));
};

/** Asks the reader for a file, and goes to its moment. */
export function chooseFile(core: Core): void {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = `${ending},.json,application/json${carriers}`;
  field.addEventListener('change', () => take(core, field.files?.[0]));
  field.click();
}

/** Takes files that are dropped on the window; the answer stops it. */
export function listenToDrops(core: Core): () => void {
  const onOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  };
  const onDrop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    take(core, file);
  };
  window.addEventListener('dragover', onOver);
  window.addEventListener('drop', onDrop);
  return () => {
    window.removeEventListener('dragover', onOver);
    window.removeEventListener('drop', onDrop);
  };
}
