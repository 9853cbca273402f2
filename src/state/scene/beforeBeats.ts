// Inputs that beats change: what they are to begin with, and what they were before.
import type { Inputs, NodeId } from '../../engine';
import type { Lesson } from '../../lessons';

/** The inputs of a lesson before any beat has set one. */
export const defaultsOf = (lesson: Lesson): Inputs =>
  Object.fromEntries(lesson.inputs.map((spec) => [spec.id, spec.value]));

/** What the inputs were before a beat of this section changed them; without those that the reader has chosen. */
export function beforeBeats(lesson: Lesson, beat: number, own: Inputs): Inputs {
  const first = defaultsOf(lesson);
  const now: Record<NodeId, number> = { ...first };
  const before = new Map<NodeId, number>();
  lesson.beats.slice(0, beat + 1).forEach(({ section, set = {} }, i) => {
    if (section !== lesson.beats[i - 1]?.section) before.clear();
    for (const [id, value] of Object.entries(set)) {
      const was = now[id] ?? NaN;
      // The lesson's own number needs no way back.
      if (value === was || value === first[id]) before.delete(id);
      else before.set(id, was);
      now[id] = value;
    }
  });
  return Object.fromEntries([...before].filter(([id]) => !Object.hasOwn(own, id)));
}
