// A scene never changes: an older one keeps its numbers when there are newer ones, and what is the same is the same object.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lessons } from '../../lessons';
import type { Choices } from '../choices';
import { actionsOf, createSession } from '../session';
import { chosenPlan } from './derive';
import type { Scene } from './scene';

const numbersOf = (scene: Scene): readonly (number | undefined)[] =>
  [...scene.tape.availability.keys()].map((ref) => scene.number(ref));

test.each(lessons.map(({ id }) => [id] as const))('%s: older scenes keep their numbers', (lesson) => {
  const change = fc.record({ input: fc.nat(20), value: fc.double({ min: -2, max: 2, noNaN: true }), at: fc.nat(200) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      const session = createSession({ lesson });
      const { setInput, goTo } = actionsOf(session);
      const seen = new Map<Scene, readonly (number | undefined)[]>();
      for (const { input, value, at } of changes) {
        const scene = session.scene.getState();
        seen.set(scene, numbersOf(scene));
        const { inputs } = scene.lesson;
        setInput(inputs[input % inputs.length]?.id ?? '', value, true);
        goTo(at);
      }
      for (const [scene, numbers] of seen) expect(numbersOf(scene)).toEqual(numbers);
    }),
    { numRuns: 15, seed: 1 },
  );
});

test('a dialog, a pin, a theme make no other scene; a step takes the run over; a number makes another run', () => {
  const session = createSession({ lesson: 'graph' });
  const { openDialog, pin, cycleTheme, next, setInput } = actionsOf(session);
  const before = session.scene.getState();
  openDialog('help');
  pin('v:a');
  cycleTheme();
  expect(session.scene.getState()).toBe(before);
  next();
  const after = session.scene.getState();
  expect(after).not.toBe(before);
  expect(after.run).toBe(before.run);
  setInput('a', 7, true);
  expect(session.scene.getState().run).not.toBe(after.run);
});

test('a link that is opened makes the lesson of its formula once', () => {
  const session = createSession({ lesson: 'own' });
  const choices = { ...session.store.getState().choices, program: 'y = a*b + sin(a)', opened: [] };
  const { lesson } = chosenPlan(choices);
  expect(chosenPlan({ ...choices, opened: [] }).lesson).toBe(lesson);
  expect(chosenPlan({ ...choices, mode: 'forward' }).lesson).not.toBe(lesson);
});

test('two sessions know nothing of each other', () => {
  const choices: Partial<Choices> = { lesson: 'graph' };
  const [one, other] = [createSession(choices), createSession(choices)];
  const before = other.scene.getState();
  const numbers = numbersOf(before);
  const { next, setInput, pin } = actionsOf(one);
  setInput('a', 9, true);
  pin('v:a');
  next();
  expect(other.scene.getState()).toBe(before);
  expect(numbersOf(before)).toEqual(numbers);
  expect(other.store.getState().pinned).toBeUndefined();
});
