// Laws of locks: whatever is asked for, what a link locks stays as it is, and the reader is told; another link opens all the same.
import { describe, expect, it } from 'vitest';
import { type Choices, lockable, type Lockable, startChoices } from '../choices';
import { openFileText } from '../link/file';
import { readLink } from '../link';
import { presets } from '../../lessons';
import { type Actions, actionsOf } from './bound';
import { createSession } from './session';

/** What a lock keeps. */
const kept: Readonly<Record<Lockable, readonly (keyof Choices)[]>> = {
  inputs: ['inputs', 'samples', 'lesson'],
  formula: ['program', 'network', 'lesson'],
  step: ['at', 'lesson'],
};

const [preset] = presets;
if (preset === undefined) throw new Error('There are no presets.');

/** Ways to change something that a lock keeps; each is tried from the same moment. */
const ways: readonly ((actions: Actions) => unknown)[] = [
  (act) => act.setInput('a', 7, true),
  (act) => act.setInput('a', 7, false),
  (act) => act.setInputs({ a: 3, b: 4 }),
  (act) => act.resetInputs(),
  (act) => act.resetAll(),
  (act) => act.undo(),
  (act) => act.redo(),
  (act) => act.setProgram('y = a*a'),
  (act) => act.setRungs(4),
  (act) => act.openPreset(preset),
  (act) => act.openMistake(preset),
  (act) => act.setNetwork({ layers: [3, 1] }),
  (act) => act.reshape({ layers: [3, 1] }),
  (act) => act.randomWeights(3),
  (act) => act.nextSample(),
  (act) => act.trainWith('xor'),
  (act) => act.openLesson('exp'),
  (act) => act.setDifferentiation({ mode: 'forward' }),
  (act) => act.next(),
  (act) => act.previous(),
  (act) => act.nextSection(),
  (act) => act.first(),
  (act) => act.last(),
  (act) => act.goTo(2),
  (act) => act.togglePlay(),
];

describe.each(lockable)('lock=%s', (lock) => {
  it.each(['own', 'network', 'graph'] as const)('keeps what it names in %s, and says so', (lesson) => {
    let refused = 0;
    ways.forEach((way, i) => {
      const { choices } = readLink(`#/${lesson}?in=a:2,Theta1_1_0:5&lock=${lock}`, startChoices);
      const session = createSession({ ...choices, at: 3 });
      session.store.setState({ past: [{ inputs: { a: 1 } }], future: [{ inputs: { a: 9 } }] });
      const before = session.store.getState();
      way(actionsOf(session));
      const after = session.store.getState();
      for (const name of kept[lock]) expect(after.choices[name], `${i} ${name}`).toBe(before.choices[name]);
      if (after.refused !== undefined) {
        refused += 1;
        expect(after.refused).toBe(lock);
        expect(after.playing).toBe(false);
      }
    });
    expect(refused).toBeGreaterThan(0);
  });
});

it('what is said goes away with the next thing that is done', () => {
  const session = createSession({ lesson: 'graph', lock: ['inputs'] });
  const act = actionsOf(session);
  act.setInput('a', 7, true);
  expect(session.store.getState().refused).toBe('inputs');
  act.next();
  expect(session.store.getState().refused).toBeUndefined();
});

it('a file is opened whatever is locked, and a link without a lock has none', () => {
  const session = createSession({ lesson: 'graph', lock: [...lockable] });
  openFileText(session, JSON.stringify({ adjoint: 1, link: '#/loss' }), 'x.json');
  expect(session.store.getState().choices).toMatchObject({ lesson: 'loss', lock: [] });
  expect(readLink('#/graph', session.store.getState().choices).choices.lock).toEqual([]);
});
