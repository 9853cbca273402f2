// What somebody hears who does not look: lesson 5 from its first frame to its last, in both languages.
import { describe, expect, it } from 'vitest';
import { lessons } from '../../lessons';
import { planOf, sceneOf } from '../../state/scene/scene';
import { languageTable } from '../../text';
import { heardOf } from './heard';

const languages = Object.keys(languageTable) as readonly (keyof typeof languageTable)[];

/** All that is said in a walk through a lesson, a line for each change of a line. */
function transcript(lesson: (typeof lessons)[number], lang: (typeof languages)[number]): readonly string[] {
  const plan = planOf(lesson);
  const said: string[] = [];
  let before = { headline: '', sentence: '' };
  plan.frames.forEach((_, at) => {
    const now = heardOf(sceneOf(plan, { at, inputs: {}, lang }));
    if (now.headline !== before.headline && now.headline !== '') said.push(`${at + 1} # ${now.headline}`);
    if (now.sentence !== before.sentence && now.sentence !== '') said.push(`${at + 1} ${now.sentence}`);
    before = now;
  });
  return said;
}

describe.each(languages)('in %s', (lang) => {
  it('lesson 5 is told by ear alone', async () => {
    const graph = lessons.find(({ id }) => id === 'graph');
    if (graph === undefined) throw new Error('there is no lesson of the graph');
    await expect(`${transcript(graph, lang).join('\n')}\n`).toMatchFileSnapshot(`./heard.graph.${lang}.txt`);
  });

  it('no frame of any lesson says TeX, an undefined word, or nothing for a step', () => {
    for (const lesson of lessons) {
      const plan = planOf(lesson);
      plan.frames.forEach((_, at) => {
        const scene = sceneOf(plan, { at, inputs: {}, lang });
        const { headline, sentence } = heardOf(scene);
        const where = `${lesson.id} ${at}: ${headline} | ${sentence}`;
        expect(headline + sentence, where).not.toMatch(/[\\${}]|undefined|NaN|\[object/);
        expect(headline + sentence, where).not.toBe('');
        expect(scene.step !== undefined && sentence === '', where).toBe(false);
      });
    }
  });

  it('a number that is held back is not said', () => {
    const lesson = lessons.find(({ id }) => id === 'graph');
    if (lesson === undefined) throw new Error('there is no lesson of the graph');
    const plan = planOf(lesson);
    const at = plan.frames.length - 2;
    expect(heardOf(sceneOf(plan, { at, inputs: {}, lang, asking: { refs: [], newest: true } })).sentence).toBe('');
  });
});
