// Parts that put a lesson on the stage come together with its code.
import { bringLesson } from '../../state';

/** Fetches the code of a part and that of a lesson; rejects where either does not come. */
export async function withLesson<T>(lesson: string, fetch: () => Promise<T>): Promise<T> {
  const [there, taught] = await Promise.all([fetch(), bringLesson(lesson)]);
  if (!taught) throw new Error(`The lesson ${lesson} did not come.`);
  return there;
}
