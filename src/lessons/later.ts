// What fetches the lessons of the contents that are not there from the start.
import { laterBackprop } from './backprop';
import { laterCurves } from './curves';
import { laterGraph } from './graph';
import type { Lesson, LessonId } from './types';

/** What fetches each lesson, by its name, in the order in which they are taught; rejects where its code does not come. */
export const fetchLesson: Readonly<Partial<Record<LessonId, () => Promise<Lesson>>>> = {
  ...laterCurves,
  graph: laterGraph,
  network: laterBackprop,
};
