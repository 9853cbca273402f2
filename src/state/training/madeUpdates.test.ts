// What has been trained is in the link: whoever opens it stands at the same update, with the same weights to the last digit.
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { networkNaming } from '../../lessons';
import { type Choices, startChoices } from '../choices';
import { readLink, writeLink } from '../link';
import { actionsOf, createSession, type Session } from '../session';
import { trainingSession } from './trainingSession';

const network: Choices = { ...startChoices, lesson: 'network', tool: 'training' };

const labOf = ({ training, scene, store }: Session) =>
  trainingSession(training, scene.getState().plan, store.getState().choices);

/** What can be compared of a training. */
const stand = (session: Session) => {
  const { descent, trail } = labOf(session);
  return {
    at: trail.at(),
    length: trail.length(),
    weights: [...descent.weights],
    before: [...descent.before],
    losses: [...trail.losses().losses],
  };
};

/** A session that opens the link of another. */
function opened(from: Session): Session {
  const { choices, problems } = readLink(writeLink(from.store.getState().choices), startChoices);
  expect(problems).toEqual([]);
  const session = createSession(choices);
  actionsOf(session).returnToUpdates();
  return session;
}

afterEach(() => vi.unstubAllGlobals());

const act = fc.oneof(
  fc.record({ do: fc.constant('once' as const), times: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ do: fc.constant('eta' as const), to: fc.constantFrom(0.01, 0.3, 2, 7) }),
  fc.record({ do: fc.constant('lambda' as const), to: fc.constantFrom(0, 0.1, 2) }),
  fc.record({ do: fc.constant('go' as const), to: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ do: fc.constant('seed' as const), to: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ do: fc.constant('data' as const), to: fc.constantFrom('xor' as const, 'and' as const) }),
  fc.record({ do: fc.constant('restart' as const) }),
);

test('any training opens again from its link, as it stands', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const session = createSession(network);
      const actions = actionsOf(session);
      for (const each of acts) {
        if (each.do === 'once') for (let i = 0; i < each.times; i += 1) actions.trainOnce();
        else if (each.do === 'eta') actions.setTraining({ eta: each.to });
        else if (each.do === 'seed') actions.setTraining({ seed: each.to });
        else if (each.do === 'lambda') actions.setInput('lambda', each.to, true);
        else if (each.do === 'data') actions.trainWith(each.to);
        else if (each.do === 'go') actions.goToUpdate(each.to * labOf(session).trail.length());
        else actions.restartTraining();
      }
      expect(stand(opened(session))).toEqual(stand(session));
    }),
    { numRuns: 60, seed: 12 },
  );
});

test('what was trained with another seed, other samples or another network is not in the link', () => {
  for (const change of [
    { training: { eta: 2, seed: 5 } },
    { samples: 'or' as const },
    { network: networkNaming.plainNetwork([2, 3, 1]) },
  ]) {
    const session = createSession(network);
    actionsOf(session).trainOnce();
    expect(writeLink(session.store.getState().choices)).toContain('updates=1:2:0');
    session.store.setState(({ choices }) => ({ choices: { ...choices, ...change } }));
    expect(writeLink(session.store.getState().choices)).not.toContain('updates');
    expect(stand(session).length).toBe(0);
  }
});

test('a link by hand says only how many; what a link adds to the training that is there is trained on from it', () => {
  const session = createSession(network);
  const { returnToUpdates, untrainOnce } = actionsOf(session);
  const open = (hash: string) => {
    session.store.setState(({ choices }) => ({ choices: readLink(hash, choices).choices }));
    returnToUpdates();
    return stand(session);
  };
  expect(open('#/network?tool=training&updates=40&eta=3')).toMatchObject({ at: 40, length: 40 });
  expect(session.store.getState().choices.updates.made).toEqual([{ updates: 40, eta: 3, rate: 0 }]);
  const { trail } = labOf(session);
  const [forward, goTo] = [vi.spyOn(trail, 'forward'), vi.spyOn(trail, 'goTo')];
  expect(open('#/network?tool=training&updates=90&eta=3')).toMatchObject({ at: 90, length: 90 });
  expect(forward.mock.calls.reduce((sum, [, updates]) => sum + updates, 0)).toBe(50);
  expect(goTo.mock.calls).toEqual([[40], [90]]);
  untrainOnce();
  expect(writeLink(session.store.getState().choices)).toContain('updates=90:3:0;89');
  expect(open('#/network?tool=training&eta=3')).toMatchObject({ at: 0, length: 0 });
});

test('many updates are made in frames, can be stopped, and stand in the link as far as they came', () => {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (each: FrameRequestCallback) => frames.push(each));
  vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0));
  const { choices } = readLink('#/network?tool=training&updates=1000000&data=xor', startChoices);
  const session = createSession(choices);
  const { pauseTraining, returnToUpdates } = actionsOf(session);
  returnToUpdates();
  expect(session.training.store.getState().running).toBe(true);
  const first = stand(session).at;
  frames.shift()?.(0);
  expect(stand(session).at).toBeGreaterThan(first);
  pauseTraining();
  expect(frames).toEqual([]);
  expect(session.training.store.getState().running).toBe(false);
  const { at } = stand(session);
  expect(at).toBeLessThan(1_000_000);
  expect(writeLink(session.store.getState().choices)).toContain(`updates=${at}:2:0`);
  returnToUpdates();
  expect(stand(session).at).toBe(at);
});

test('what is no such list is said, and the rest is used', () => {
  for (const text of [
    '',
    'x',
    '-1',
    '1.5',
    '1e9',
    '1:99',
    '1:2:x',
    '1:2:0:0',
    '5;6',
    '5;-1',
    '5;1;1',
    '1,',
    `${'1,'.repeat(100)}1`,
  ]) {
    const { choices, problems } = readLink(`#/network?tool=training&updates=${text}&eta=3`, startChoices);
    expect(
      problems.map(({ what }) => what.slice(0, 8)),
      text,
    ).toEqual(['updates=']);
    expect(choices.training.eta).toBe(3);
    expect(choices.updates).toBe(startChoices.updates);
  }
});
