// What a link keeps back is told at no frame of any lesson; what is given and what is measured at an edge stays.
import { describe, expect, it } from 'vitest';
import { isKind, valueRef } from '../../engine';
import { startChoices } from '../choices';
import { allScenes } from './derive';
import { taught } from '../../lessons';

describe.each(taught.map((lesson) => [lesson.id, lesson] as const))('%s', (id, lesson) => {
  const plain = allScenes({ ...startChoices, lesson: id }, 400);
  it.each([
    [['values'], (ref: string) => ref.startsWith('v:') && !lesson.inputs.some((spec) => valueRef(spec.id) === ref)],
    [['adjoints'], (ref: string) => /^[gkt]:/.test(ref)],
  ] as const)('hide=%s', (hide, isHeld) => {
    const scenes = allScenes({ ...startChoices, lesson: id, hide }, 400);
    expect(scenes.length).toBe(plain.length);
    scenes.forEach((scene, i) => {
      for (const { write, reads } of scene.tape.steps) {
        const refs = [write, ...reads];
        for (const ref of refs) expect(scene.number(ref)).toBe(isHeld(ref) ? undefined : plain[i]?.number(ref));
        if (scene.step?.write === write) expect(scene.guessing).toBe(refs.some(isHeld));
      }
    });
  });
});

it('local partials are never kept back', () => {
  const scene = allScenes({ ...startChoices, lesson: 'graph', hide: ['values', 'adjoints'] }, 400).at(-1);
  const partials = scene?.tape.steps.filter(({ write }) => isKind(write, 'partial')) ?? [];
  expect(partials.length).toBeGreaterThan(0);
  for (const { write } of partials) expect(scene?.number(write)).toBeDefined();
});
