// All that is said in a lesson as plain text: sections, headlines and the sentence of each step.
import { plainTex } from '../../draw/tex';
import type { Scene } from '../../state';
import type { LaterWords } from '../../text/laterWords';
import { heardOf } from '../panel';

/** A longer lesson is told up to here. */
export const mostTold = 2000;

/** The text of scenes in their order: the headline of a beat with the numbers at its end; `note` is the first line, and opens the moment again. */
export function transcript(scenes: readonly Scene[], words: LaterWords['takeHome'], note: string): string {
  const [first] = scenes;
  const lines = first === undefined ? [] : [first.lesson.title[first.lang], plainTex(first.lesson.formula)];
  scenes.forEach((scene, i) => {
    const before = scenes[i - 1];
    if (before?.section !== scene.section) lines.push('', `== ${scene.section.title[scene.lang]} ==`);
    const { sentence } = heardOf(scene);
    const isNew = before?.frame.beat !== scene.frame.beat || before.ahead;
    if (isNew && !scene.ahead) {
      // With the numbers that the beat comes to.
      const end = scenes.findLast(({ frame }) => frame.beat === scene.frame.beat) ?? scene;
      const { headline } = heardOf(end);
      if (headline !== '') lines.push('', headline);
    }
    if (sentence !== '') lines.push(`${scene.at + 1}. ${sentence}`);
  });
  if (first !== undefined && scenes.length < first.frames.length) lines.push('', words.cut(scenes.length));
  return `${note}\n\n${lines.join('\n')}\n`;
}
