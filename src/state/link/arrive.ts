// What a link or a file needs before it can be opened: the code of lessons that come later, and a file beside the page.
import { type Choices, type LinkProblem, startChoices, undoneOf } from '../choices';
import { bringLesson, bringTexts, isAway, openedId, readFile } from '../scene';
import type { Core } from '../store';
import { cut } from './text';

const idIn = (link: string): string => /^#?\/?([^/?]*)/.exec(link)?.[1] ?? '';

const told = (core: Core, problem: LinkProblem): void =>
  core.store.setState({ problems: [{ ...problem, what: cut(problem.what) }] });

const onTheWay = (core: Core, more: 1 | -1): void =>
  core.store.setState(({ arriving }) => ({ arriving: arriving + more }));

/** Brings the lesson of a link; never rejects: says whether it is there. */
export const broughtFor = (link: string): Promise<boolean> => bringLesson(idIn(link));

/** Acts at once where a link can be read, else when the code of its lesson is there; where that does not come, says so. */
export function whenThere(core: Core, link: string, act: () => void): void {
  const id = idIn(link);
  if (!isAway(id)) {
    act();
    return;
  }
  onTheWay(core, 1);
  void bringLesson(id).then((there) => {
    act();
    if (!there) told(core, { key: 'notFetched', what: id });
    onTheWay(core, -1);
  });
}

/** The choices with a lesson file opened at its beginning; undefined where it cannot be read. */
export function withFile(choices: Choices, file: string): Choices | undefined {
  const { lesson } = readFile(file);
  if (lesson === undefined) return undefined;
  return {
    ...choices,
    file,
    lesson: openedId,
    at: 0,
    inputs: startChoices.inputs,
    view: startChoices.view,
    network: lesson.network ?? choices.network,
  };
}

/** Opens a text as a lesson; what is wrong with it is kept for who asks, and then nothing changes. Undo goes back. */
function openText(core: Core, text: string, name: string): void {
  const { choices, past } = core.store.getState();
  const made = withFile(choices, text);
  if (made === undefined)
    core.store.setState({ unread: { name: cut(name), text, problems: readFile(text).problems }, problems: [] });
  else
    core.open({
      choices: made,
      past: [...past, undoneOf(choices)],
      future: [],
      problems: [],
      unread: undefined,
      playing: false,
      pinned: undefined,
    });
}

/** Whether a text is a lesson file, right or wrong. */
export const looksLikeLesson = (text: string): boolean => /^\ufeff?---[ \t]*[\r\n]/.test(text);

/** Opens a lesson file once its reader is there. */
export function openLessonFile(core: Core, text: string, name: string): void {
  onTheWay(core, 1);
  void bringTexts().then((there) => {
    if (there) openText(core, text, name);
    else told(core, { key: 'notFetched', what: name });
    onTheWay(core, -1);
  });
}

/** A name that is that of a file in the folder itself. */
const plainName = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,80}\.md$/u;

/** Larger files are no lessons. */
const largest = 1_000_000;

async function fetched(name: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`lessons/${encodeURIComponent(name)}`, { mode: 'same-origin', redirect: 'error' });
    if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > largest) return undefined;
    return await answer.text();
  } catch {
    return undefined;
  }
}

/** The name of the lesson beside the page that an address asks for by `?lesson=`. */
export const besideIn = (search: string): string | undefined => new URLSearchParams(search).get('lesson') ?? undefined;

/**
 * Fetches a lesson from the folder `lessons` beside the page, from nowhere else, and calls `open` with its text once it can
 * be read. What does not come, or is no lesson, is said.
 */
export function openBeside(core: Core, name: string, open: (text: string) => void): void {
  if (!plainName.test(name) || !/^https?:$/.test(location.protocol)) {
    told(core, { key: 'notFetched', what: name });
    return;
  }
  onTheWay(core, 1);
  void Promise.all([bringTexts(), fetched(name)]).then(([there, text]) => {
    if (!there || text === undefined) told(core, { key: 'notFetched', what: name });
    else if (readFile(text).lesson === undefined) openText(core, text, name);
    else open(text);
    onTheWay(core, -1);
  });
}
