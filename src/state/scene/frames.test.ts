// Time: every step of every lesson has its frame, and every pace goes from the first to the last.
import { describe, expect, it } from 'vitest';
import { backprop, lessons, networkNaming } from '../../lessons';
import { paces } from '../choices/toolRows';
import { planOf, restsOf, sceneOf } from './scene';

const all = [
  ...lessons,
  backprop(networkNaming.plainNetwork([3, 1])),
  backprop(networkNaming.plainNetwork([2, 3, 2, 2])),
  backprop(networkNaming.plainNetwork([2, 10, 1])),
];

describe.each(all.map((lesson) => [lesson.title.en, lesson] as const))('%s', (_, lesson) => {
  const plan = planOf(lesson);

  it('no beat changes an input without saying what it was', () => {
    const sceneAt = (at: number) => sceneOf(plan, { at, inputs: {}, lang: 'en' });
    for (let at = 1; at < plan.frames.length; at++) {
      const [before, now] = [sceneAt(at - 1).inputs, sceneAt(at)];
      for (const id of Object.keys(before))
        // Back at the lesson's own number is no change to tell.
        if (now.inputs[id] !== before[id] && now.inputs[id] !== sceneAt(0).inputs[id])
          expect(now.before[id], `${id} at ${at}`).toBe(before[id]);
      for (const id of Object.keys(now.before))
        expect(sceneOf(plan, { at, inputs: { [id]: 7 }, lang: 'en' }).before[id]).toBeUndefined();
    }
  });

  it('has a frame for every beat, and every step between its first and its last', () => {
    expect(new Set(plan.frames.map((frame) => frame.beat)).size).toBe(lesson.beats.length);
    plan.frames.forEach((frame, i) => {
      const before = plan.frames[i - 1];
      if (before === undefined || before.pass !== frame.pass) return;
      expect(frame.cursor - before.cursor).toBeGreaterThanOrEqual(0);
      expect(frame.cursor - before.cursor).toBeLessThanOrEqual(1);
    });
  });

  it.each(paces)('goes from the first frame to the last at the pace %s', (pace) => {
    const rests = restsOf(plan, pace);
    expect(rests[0]).toBe(0);
    expect(rests.at(-1)).toBe(plan.frames.length - 1);
    expect([...rests].sort((a, b) => a - b)).toEqual(rests);
  });

  it('rests at a beat no more often than at a node, and at a node no more often than at a step', () => {
    const [steps, nodes, beats] = paces.map((pace) => new Set(restsOf(plan, pace)));
    for (const rest of beats ?? []) expect(nodes?.has(rest)).toBe(true);
    for (const rest of nodes ?? []) expect(steps?.has(rest)).toBe(true);
    expect(steps?.size).toBe(plan.frames.length);
  });

  it('shows the same going back as going forth', () => {
    const numbersAt = (at: number): readonly (number | undefined)[] => {
      const scene = sceneOf(plan, { at, inputs: {}, lang: 'en' });
      return [...scene.tape.availability.keys()].map((ref) => scene.number(ref));
    };
    const forth = plan.frames.map((_frame, at) => numbersAt(at));
    const back = plan.frames.map((_frame, at) => plan.frames.length - 1 - at).map(numbersAt);
    expect(back.reverse()).toEqual(forth);
  });

  it('knows every number that a beat speaks of when the beat is over', () => {
    lesson.beats.forEach((beat, i) => {
      const at = plan.frames.findLastIndex((frame) => frame.beat === i);
      const scene = sceneOf(plan, { at, inputs: {}, lang: 'en' });
      for (const text of [beat.say, beat.why, beat.ask]) {
        for (const words of Object.values(text ?? {})) {
          for (const [, ref = ''] of words.matchAll(/\{([vdgktp]:[^}]*)\}/g)) {
            expect(scene.number(ref as Parameters<typeof scene.number>[0]), `${beat.id}: ${ref}`).toBeDefined();
          }
        }
      }
    });
  });

  it('gives the lecturer questions for the class', () => {
    const asked = lesson.beats.filter(({ ask }) => ask !== undefined);
    if (lessons.slice(0, 6).includes(lesson)) expect(asked.length).toBeGreaterThanOrEqual(8);
    expect(asked.every(({ ask }) => ask?.en.includes('?') === true && ask.zh.includes('？'))).toBe(true);
  });

  it('says everything in both languages', () => {
    for (const beat of lesson.beats) {
      for (const text of [beat.say, beat.why, beat.ask]) {
        if (text === undefined) continue;
        expect(text.en.trim()).not.toBe('');
        expect(text.zh.trim()).not.toBe('');
        // A line that is a formula and nothing else is the same in both.
        if (/[a-z]/i.test(text.en.replace(/\$[^$]*\$/g, ''))) expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });
});
