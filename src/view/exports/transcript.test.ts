// The transcript of every lesson in both languages has every sentence that is heard, in order, and nothing undefined.
import { describe, expect, it } from 'vitest';
import { contents } from '../../lessons';
import { allScenes, createSession } from '../../state';
import { laterWords } from '../../text/laterWords';
import { heardOf } from '../panel';
import { mostTold, transcript } from './transcript';

const note = '{"adjoint":1,"link":"#/graph"}';

describe.each(['en', 'zh'] as const)('in %s', (lang) => {
  const words = laterWords[lang].takeHome;
  it.each(contents.map(({ id }) => id))('%s', (lesson) => {
    const { choices } = createSession({ lesson, lang }).store.getState();
    const scenes = allScenes(choices, mostTold);
    expect(scenes.map(({ at }) => at)).toEqual(scenes[0]?.frames.map((_, at) => at));
    const text = transcript(scenes, words, note);
    expect(text.startsWith(`${note}\n\n${scenes[0]?.lesson.title[lang] ?? ''}\n`)).toBe(true);
    expect(text).not.toMatch(/undefined\b(?!.*slope)|NaN|\$|\\[a-z]|\{[vdkgt]:|\[object/);
    const said = scenes.flatMap((scene, i) => {
      const { sentence } = heardOf(scene);
      const end = scenes.findLast(({ beat }) => beat === scene.beat) ?? scene;
      return [...(scenes[i - 1]?.beat === scene.beat ? [] : [heardOf(end).headline]), sentence].filter(
        (each) => each !== '',
      );
    });
    const told = text
      .split('\n')
      .slice(4)
      .filter((line) => line !== '' && !line.startsWith('== '));
    expect(told.map((line) => line.replace(/^\d+\. /, ''))).toEqual(said);
    expect(said.length).toBeGreaterThan(10);
    expect(text.match(/^== .+ ==$/gm)).toHaveLength(new Set(scenes.map(({ section }) => section)).size);
  });
  it('says where it ends, if not with the lesson', () => {
    const { choices } = createSession({ lesson: 'graph', lang }).store.getState();
    expect(transcript(allScenes(choices, 5), words, note)).toContain(words.cut(5));
  });
});
