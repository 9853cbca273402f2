// A lesson begins: with a draft for the formula on the stage, with all texts of a lesson, or with what was written before.
import type { InputSpec, Lesson } from '../../lessons';
import { draftOf } from '../../lessons/writing';
import { asWritten, fileOf, readFile } from '../scene';
import { openLessonFile } from '../link';
import type { Core } from '../store';
import { lastWritten } from './kept';
import { write } from './write';

/** An input with the number that it has now, where that is within its range. */
const withNumber = (spec: InputSpec, number: number | undefined): InputSpec =>
  number !== undefined && number >= spec.min && number <= spec.max ? { ...spec, value: number } : spec;

/** Opens a draft for the program of the moment, with its numbers; `whole`: all texts of its lesson. Undo goes back. */
export function beginDraft(core: Core, whole: boolean): void {
  const { lesson: shown, inputs, lang } = core.scene.getState();
  const { rewrites: lesson = shown } = shown;
  const plain: Lesson = asWritten(lesson, inputs);
  const made = { ...plain, inputs: plain.inputs.map((spec) => withNumber(spec, inputs[spec.id])) };
  const text = whole ? fileOf(lesson, inputs) : draftOf(made, lang);
  if (text !== undefined) openLessonFile(core, text, lesson.title[lang]);
}

/** Opens what was written last in this browser, where there is something. */
export function goOn(core: Core): void {
  const last = lastWritten();
  if (last === undefined) return;
  // A text that is no lesson yet stands over the last good one.
  const good = readFile(last.text).lesson === undefined ? last.over : last.text;
  openLessonFile(core, good, '');
  if (good === last.text) return;
  const stop = core.store.subscribe(({ choices }) => {
    if (choices.file !== good) return;
    stop();
    write(core, last.text);
  });
}
