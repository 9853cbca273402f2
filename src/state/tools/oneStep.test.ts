// Laws of one step: right and mistaken, on networks and on programs that write products out; and M. Mazur's two numbers.
import { describe, expect, it } from 'vitest';
import { compile, execute, mistaken, randomNumbers, reverseMode } from '../../engine';
import { backprop, networkNaming, own, presets } from '../../lessons';
import { startChoices } from '../choices/choices';
import { chosenScene } from '../scene/derive';
import { compare } from './gallery';
import { readLink, writeLink } from '../link/link';
import { mistakenIn } from './mistakes';
import { oneStepIn, steppedIn } from './oneStep';
import { planOf, sceneOf } from '../scene/scene';
import { actionsOf, createSession } from '../session';

const session = createSession();
const { store } = session;
const { openMistake, setProgram, setRate } = actionsOf(session);

const mazur = presets.find(({ id }) => id === 'mazur');
if (mazur === undefined) throw new Error('The gallery has no such formula.');

describe('M. Mazur’s step', () => {
  it('opens from the gallery in one go, and a link brings it back', () => {
    store.setState({ choices: startChoices, past: [] });
    expect(openMistake(mazur)).toBeUndefined();
    const { choices } = store.getState();
    expect(choices).toMatchObject({ lesson: 'own', tool: 'mistakes', mistake: 'updated', rate: 0.5 });
    expect(readLink(writeLink(choices), startChoices)).toEqual({ choices, problems: [] });
    const scene = chosenScene(choices);
    const step = oneStepIn(scene, mistakenIn(scene, 'updated').wrong);
    expect(steppedIn(scene)).toEqual(['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8']);
    expect(step.now).toBeCloseTo(0.298371109, 9);
    expect(step.right?.toPrecision(10)).toBe('0.2910277737');
    expect(step.wrong?.toPrecision(9)).toBe('0.291027924');
    expect(step.published).toBe('0.291027924');
  });
  it('stands in the gallery as a difference', () => {
    const row = compare(mazur).at(-1);
    expect(row).toMatchObject({ name: 'E', after: true, published: '0.291027924', agrees: false });
    expect(row?.computed.toPrecision(10)).toBe('0.2910277737');
  });
  it('is not claimed for another rate, or for another program', () => {
    expect(setRate(0.25)).toBe(true);
    const { choices } = store.getState();
    expect(oneStepIn(chosenScene(choices), new Map()).published).toBeUndefined();
    expect(writeLink(choices)).toContain('rate=0.25');
    for (const rate of [0, -1, 31, NaN]) expect(setRate(rate)).toBe(false);
    expect(store.getState().choices.rate).toBe(0.25);
    setRate(0.5);
    setProgram('y = w*sigmoid(x)');
    expect(oneStepIn(chosenScene(store.getState().choices), new Map()).published).toBeUndefined();
  });
});

describe('the right step', () => {
  it.each([[[2, 1]], [[2, 2, 1]], [[3, 2, 2]]])(
    'of %j lowers J by the squared slope times eta, for a small eta',
    (layers) => {
      const plan = planOf(backprop(networkNaming.plainNetwork(layers)));
      const rate = 1e-5;
      const scene = sceneOf(plan, { at: Infinity, inputs: {}, lang: 'en', rate });
      const { now = NaN, right = NaN } = oneStepIn(scene, new Map());
      const fall = steppedIn(scene).reduce((sum, id) => sum + scene.run.at(`g:${id}`) ** 2, 0);
      expect((now - right) / rate / fall).toBeCloseTo(1, 3);
      expect(scene.run.at(`v:${scene.tape.target}`), 'the run of the scene is not touched').toBe(now);
    },
  );
  it('waits until the lecture has come to all adjoints that it takes', () => {
    const plan = planOf(own('y = w*sigmoid(x)'));
    const at = plan.frames.length - 2;
    const scene = sceneOf(plan, { at, inputs: {}, lang: 'en' });
    expect(oneStepIn(scene, new Map())).toMatchObject({ right: undefined, wrong: undefined });
  });
});

it('products written out make the same mistake as weighted sums, at every rate', () => {
  const weighted = `h = sigmoid(wsum(w, x)); o = sigmoid(wsum(u, h)); E = (o - t)^2`;
  const written = `h = sigmoid(w*x); o = sigmoid(h*u); E = (o - t)^2`;
  for (let seed = 1; seed < 20; seed++) {
    const [w = 0, x = 0, u = 0, t = 0, rate = 0] = randomNumbers(seed, 5, 0.1, 2);
    const [a, b] = [weighted, written].map((program) => {
      const run = execute(reverseMode(compile(program)), { w, x, u, t });
      return { right: run.at('g:w'), wrong: mistaken('updated', run, rate).wrong.get('g:w') ?? NaN, of: run.at('g:u') };
    });
    expect(a?.wrong).toBeCloseTo(b?.wrong ?? NaN, 14);
    // What is sent back is proportional to the weight that it reads.
    expect((b?.wrong ?? NaN) / (b?.right ?? NaN)).toBeCloseTo((u - rate * (b?.of ?? NaN)) / u, 10);
  }
});
