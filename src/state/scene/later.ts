// Lessons whose text comes later: those of the library, and one that the reader opened. Until their code is there, there are none.
import { type Inputs, memoByKey } from '../../engine';
import { laterLessons, type Lesson, type LessonId, own } from '../../lessons';
import type * as file from '../../lessons/file';
import type * as library from '../../lessons/library';

interface Code {
  readonly reader: typeof file;
  readonly library: typeof library;
}

let code: Code | undefined;
let coming: Promise<boolean> | undefined;

/** The name of the lesson that the reader opened from a file, in addresses. */
export const openedId: LessonId = 'lesson';

/** Brings the code that reads lessons, and the library; never rejects: says whether it is there. */
export const bringLessons = (): Promise<boolean> =>
  (coming ??= Promise.all([import('../../lessons/file'), import('../../lessons/library')]).then(
    ([reader, texts]) => {
      code = { reader, library: texts };
      return true;
    },
    () => {
      coming = undefined;
      return false;
    },
  ));

/** Whether a lesson needs code that is not there yet. */
export const isAway = (id: LessonId): boolean =>
  code === undefined && (id === openedId || laterLessons.some((each) => each.id === id));

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

/** A lesson that came later; undefined where there is none of this name, or it is not there yet. `opened`: the file that was opened. */
export function laterLesson(id: LessonId, opened: string): Lesson | undefined {
  if (id === openedId) return readFile(opened).lesson;
  return code !== undefined && laterLessons.some((each) => each.id === id) ? inLibrary(id) : undefined;
}
