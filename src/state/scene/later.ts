// Lessons that come later: those of the contents but the first, those of the library, and one that the reader opened.
import { type Inputs, memoByKey } from '../../engine';
import { exp, fetchLesson, firstOwnProgram, laterLessons, type Lesson, type LessonId, own } from '../../lessons';
import type * as file from '../../lessons/file';
import type * as library from '../../lessons/library';

interface Code {
  readonly reader: typeof file;
  readonly library: typeof library;
}

let code: Code | undefined;

/** The name of the lesson that the reader opened from a file, in addresses. */
export const openedId: LessonId = 'lesson';

/** The lessons of the contents that are there. */
const known = new Map([exp, own(firstOwnProgram)].map((lesson) => [lesson.id, lesson]));

/** What is on its way: the lessons of the contents by their names, and all that is read from texts. */
const coming = new Map<LessonId, Promise<boolean>>();

/** Fetches something unless it is there or under way; never rejects: says whether it is there. */
function brought(id: LessonId, fetch: () => Promise<void>): Promise<boolean> {
  const under = coming.get(id);
  if (under !== undefined) return under;
  const made = fetch().then(
    () => true,
    () => {
      coming.delete(id);
      return false;
    },
  );
  coming.set(id, made);
  return made;
}

/** Brings the code that reads lessons, and the library; never rejects: says whether it is there. */
export const bringTexts = (): Promise<boolean> =>
  brought(openedId, async () => {
    // A text may hold the lesson of a network.
    const [reader, texts] = await Promise.all([
      import('../../lessons/file'),
      import('../../lessons/library'),
      fetchLesson['network']?.(),
    ]);
    code = { reader, library: texts };
  });

/** Brings what a lesson needs; never rejects: says whether it is there. */
export const bringLesson = (id: LessonId): Promise<boolean> => {
  const fetch = fetchLesson[id];
  if (fetch !== undefined) return brought(id, async () => void known.set(id, await fetch()));
  return isAway(id) ? bringTexts() : Promise.resolve(true);
};

/** Brings all lessons, asked for in the order in which they are taught; never rejects: says whether all are there. */
export const bringLessons = async (): Promise<boolean> =>
  (await Promise.all([...Object.keys(fetchLesson), openedId].map(bringLesson))).every((there) => there);

const isText = (id: LessonId): boolean => id === openedId || laterLessons.some((each) => each.id === id);

/** Whether a lesson needs code that is not there yet. */
export const isAway = (id: LessonId): boolean =>
  isText(id) ? code === undefined : Object.hasOwn(fetchLesson, id) && !known.has(id);

/** How many texts are remembered as lessons: what undo may come back to. */
const mostRead = 64;

interface Reading {
  readonly lesson: Lesson | undefined;
  readonly problems: readonly file.LessonProblem[];
}

const readingOf = memoByKey((text: string): Reading => {
  if (code === undefined) return { lesson: undefined, problems: [] };
  const { lesson, problems } = code.reader.readLesson(text);
  return { lesson: lesson === undefined ? undefined : { ...lesson, id: openedId, opened: true }, problems };
}, mostRead);

const inLibrary = memoByKey((id: LessonId): Lesson | undefined => {
  const text = code?.library.libraryTexts[id];
  return text === undefined ? undefined : code?.reader.readLesson(text).lesson;
}, mostRead);

/** What a file says: a lesson, or what is wrong with it; neither while the code is not there. */
export const readFile = (text: string): Reading =>
  code === undefined || text === '' ? { lesson: undefined, problems: [] } : readingOf(text);

/** A lesson without what a file has no word for: that of a reader's own formula with these numbers, its graph as it is written. */
export function asWritten(lesson: Lesson, inputs: Inputs): Lesson {
  const [pass] = lesson.passes;
  if (lesson.editable !== true || pass === undefined) return lesson;
  const { mode, target, inputs: by } = pass;
  return own(lesson.program, { mode, target, by: by?.length === 1 ? by[0] : undefined, inputs });
}

/**
 * The file of a lesson; that of a reader's own formula tells it as lesson 7 does, with these numbers. Undefined while the
 * code is not there.
 */
export function fileOf(lesson: Lesson, inputs: Inputs): string | undefined {
  const plain = asWritten(lesson, inputs);
  return code?.reader.writeLesson(plain === lesson ? lesson : { ...plain, id: openedId });
}

/**
 * A lesson by its name: of the contents, of the library or of the file that was opened; undefined where there is none, or it
 * is not there yet. `opened`: the file that was opened.
 */
export function lessonNamed(id: LessonId, opened: string): Lesson | undefined {
  if (id === openedId) return readFile(opened).lesson;
  return known.get(id) ?? (code !== undefined && isText(id) ? inLibrary(id) : undefined);
}
