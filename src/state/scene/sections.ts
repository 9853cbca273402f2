// The sections of a lesson as stretches of its frames, for the track and for jumps.
import { memo } from '../../engine';
import type { Lang, Lesson, Section } from '../../lessons';
import { writtenAt } from './frames';
import type { Plan } from './scene';

interface Stretch {
  readonly section: Section;
  /** Index of its first frame. */
  readonly from: number;
  readonly frames: number;
}

/** The sections that have frames, in the order of the lesson. Counted once for a plan. */
export const sectionSpans = memo(({ lesson, frames }: Plan): readonly Stretch[] => {
  const counts = new Map<string, { from: number; frames: number }>();
  frames.forEach((frame, i) => {
    const id = lesson.beats[frame.beat]?.section ?? '';
    const count = counts.get(id);
    if (count === undefined) counts.set(id, { from: i, frames: 1 });
    else count.frames++;
  });
  return lesson.sections.flatMap((section): readonly Stretch[] => {
    const count = counts.get(section.id);
    return count === undefined ? [] : [{ section, ...count }];
  });
});

/** Whether a beat of a section takes a step. */
export const takesSteps = memo(({ lesson, frames, tapes }: Plan, section: Section): boolean =>
  frames.some(
    ({ beat }, at) => lesson.beats[beat]?.section === section.id && writtenAt(frames, at, tapes) !== undefined,
  ),
);

/** The headlines of a section in one language, each once. */
export const headlinesOf = memo((lesson: Lesson, section: Section, lang: Lang): readonly string[] => [
  ...new Set(lesson.beats.filter((beat) => beat.section === section.id).map((beat) => beat.say[lang])),
]);
