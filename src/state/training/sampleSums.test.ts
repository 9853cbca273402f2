// The gradient over m samples: the mean of what the samples send and the share of the penalty are what the descent uses.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { randomNumbers } from '../../engine';
import { networkNaming } from '../../lessons';
import { type Choices, startChoices } from '../choices/choices';
import { chosenScene } from '../scene/derive';
import { forgetTraining, trainingSession, settingOf } from './trainingSession';
import { trainingStatus } from './status';
import { sampleSums } from './sampleSums';
import { columnsOf } from '../choices/samples';
import { actionsOf, createSession } from '../session';

const session = createSession();
const { store, training } = session;
const { nextSample } = actionsOf(session);

beforeEach(() => forgetTraining(training));

const network: Choices = { ...startChoices, lesson: 'network', tool: 'training' };

const shape = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 });

it('mean of the samples plus lambda/m Theta is the gradient of the descent, for every weight', () => {
  fc.assert(
    fc.property(
      shape,
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom(0, 0.3, 2),
      fc.nat(1000),
      (layers, m, lambda, seed) => {
        const { x, y } = columnsOf(layers);
        const columns = x.length + y.length;
        const numbers = randomNumbers(seed, m * columns, 0, 1);
        const samples = Array.from({ length: m }, (_, i) => numbers.slice(i * columns, (i + 1) * columns));
        const choices: Choices = {
          ...network,
          network: networkNaming.plainNetwork(layers),
          samples,
          inputs: { lambda },
          training: { eta: 1, seed },
        };
        const scene = chosenScene(choices);
        const lab = trainingSession(training, scene.plan, choices);
        lab.trail.forward(settingOf(training, scene, 1, m), 3);
        for (const [i, id] of lab.weights.entries()) {
          const sums = sampleSums(training, scene, choices, id);
          const theta = lab.descent.weights[i] ?? NaN;
          expect(sums.total).toBe(lab.descent.gradient[i]);
          expect(Math.abs(sums.data + sums.penalty - sums.total)).toBeLessThanOrEqual(1e-14 * (1 + Math.abs(theta)));
          expect(sums.rows).toHaveLength(m);
          expect(sums.penalty, id).toBeCloseTo(id.endsWith('0') ? 0 : (lambda / m) * theta, 13);
        }
      },
    ),
    { numRuns: 40, seed: 1 },
  );
});

it('the mean of the losses is J without its penalty, and looking does not change what is learnt', () => {
  const choices: Choices = { ...network, inputs: { lambda: 0 } };
  const scene = chosenScene(choices);
  const before = trainingStatus(training, scene, choices);
  const sums = sampleSums(training, scene, choices, 'theta2_11');
  expect(sums.weight).toBe('theta2_11');
  expect(sums.loss).toBeCloseTo(before.loss, 14);
  expect(trainingStatus(training, scene, choices)).toEqual(before);
  expect(sampleSums(training, scene, choices, 'no such weight').weight).toBe('theta1_10');
});

describe('one sample stepped at a time', () => {
  it('goes through all rows, keeps the place, and begins again', () => {
    store.setState({ choices: { ...network, at: 40 }, past: [], future: [] });
    const seen = Array.from({ length: 5 }, () => {
      nextSample();
      const { choices } = store.getState();
      expect(choices.at).toBe(40);
      return ['x1', 'x2', 'y'].map((id) => choices.inputs[id]).join('');
    });
    expect(seen).toEqual(['000', '011', '101', '110', '000']);
    const { choices } = store.getState();
    expect(trainingStatus(training, chosenScene(choices), choices).rows.map(({ chosen }) => chosen)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
  it('does nothing where there are no samples', () => {
    const choices: Choices = { ...startChoices, lesson: 'graph' };
    store.setState({ choices });
    nextSample();
    expect(store.getState().choices).toBe(choices);
  });
});

it('the mean |delta| shrinks from layer to layer of a deep sigmoid network, and is that of the tape', () => {
  const layers = [2, 3, 3, 3, 3, 1];
  const choices: Choices = { ...network, network: networkNaming.plainNetwork(layers) };
  const scene = chosenScene(choices);
  const { deltas } = trainingStatus(training, scene, choices);
  expect(deltas).toHaveLength(5);
  for (let l = 1; l < deltas.length; l++) expect(deltas[l - 1]).toBeLessThan(0.6 * (deltas[l] ?? 0));
  const one: Choices = { ...network, samples: [[1, 0, 1]] };
  const { deltas: ofOne, rows } = trainingStatus(training, chosenScene(one), one);
  expect(ofOne.at(-1)).toBeCloseTo(1 - (rows[0]?.outputs[0] ?? NaN), 14);
});

it('a run of seed 4 sticks since each wrong sample stands on the flat of every hidden unit', () => {
  const choices: Choices = { ...network, inputs: { lambda: 0 }, training: { eta: 2, seed: 4 } };
  const scene = chosenScene(choices);
  const { trail } = trainingSession(training, scene.plan, choices);
  expect(trainingStatus(training, scene, choices).blocked).toEqual([]);
  trail.forward(settingOf(training, scene, 2, 4), 6000);
  const learnt = trainingStatus(training, scene, choices);
  expect(learnt.verdict).toBe('stuck');
  expect(learnt.blocked).toEqual([0, 2]);
});
