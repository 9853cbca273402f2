// While a beat speaks of what is still to come, its steps speak for themselves, in the picture that shows them.
import { describe, expect, it } from 'vitest';
import { edgeOf, plainTimes } from '../../engine';
import { lessons } from '../../lessons';
import { viewOf } from './derive';
import { planOf, sceneOf, type Scene } from './scene';

/** Quantities that words print. */
const printed = (text = ''): readonly string[] =>
  [...text.matchAll(/(?<![\\^_}\w])\{([vdgkt]:[^}]+)\}/g)].map(([, ref = '']) => ref);

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (_, lesson) => {
  const plan = planOf(lesson);
  const scenes = plan.frames.map((_, at): Scene => sceneOf(plan, { at, inputs: {}, lang: 'zh' }));

  it('no headline that is said speaks of a number that is not there', () => {
    for (const scene of scenes) {
      const { at, beat, ahead } = scene;
      for (const ref of ahead ? [] : [...printed(beat.say.zh), ...printed(beat.why?.zh)])
        expect(scene.isComputed(ref as never), `${ref} at ${at}`).toBe(true);
    }
  });

  it('what a beat points at is there, or is what the plain chain rule would compute again and again', () => {
    const times = plainTimes(plan.graph, plan.graph.target, plan.graph.inputs);
    for (const scene of scenes) {
      const { at, beat, ahead } = scene;
      for (const ref of ahead ? [] : (beat.look ?? []))
        expect(scene.isComputed(ref) || (times.get(edgeOf(ref) ?? 'none.0') ?? 0n) > 1n, `${ref} at ${at}`).toBe(true);
    }
  });

  it('what is on the way to it is no part of a picture of curves', () => {
    for (const scene of scenes.filter(({ ahead }) => ahead)) {
      expect(scene.step, `${scene.at}`).toBeDefined();
      expect(scene.beat.look ?? scene.beat.why).toBeUndefined();
      expect(viewOf({ view: undefined }, scene)).not.toBe('curves');
      for (const view of lesson.views) expect(viewOf({ view }, scene)).toBe(view);
    }
  });

  it('the end of a beat is never ahead of its words', () => {
    for (const { at, frame, ahead } of scenes)
      if (scenes[at + 1]?.frame.beat !== frame.beat) expect(ahead, `${at}`).toBe(false);
  });
});
