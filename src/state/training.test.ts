// The training as the panel shows it: samples and links, what is said of a run, and weights that become the lesson's.
import { beforeEach, describe, expect, test } from 'vitest';
import { gates, gateSamples, networkNaming } from '../lessons';
import { type Choices, startChoices } from './choices/choices';
import { chosenPlan, chosenScene, toolOf } from './scene/derive';
import { toolsOf } from './choices/tools';
import { forgetTraining, trainingSession, settingOf } from './training/trainingSession';
import { trainingStatus, unitCurve } from './training/status';
import { surfaceOf } from './training/surface';
import { readLink, writeLink } from './link/link';
import { areSamples, dataText, gateOf, readData, samplesOf } from './choices/samples';
import { actionsOf, createSession } from './session';

const session = createSession();
const { store, training } = session;
const { chooseSample, setTraining, takeWeights, undo } = actionsOf(session);

const { plainNetwork } = networkNaming;
const network: Choices = { ...startChoices, lesson: 'network', tool: 'training' };

function trained(choices: Choices, updates: number) {
  const scene = chosenScene(choices);
  const { trail, samples } = trainingSession(training, scene.plan, choices);
  if (updates > 0) trail.forward(settingOf(training, scene, choices.training.eta, samples.length), updates);
  return {
    scene,
    learnt: trainingStatus(training, scene, choices),
    lab: trainingSession(training, scene.plan, choices),
  };
}

beforeEach(() => {
  forgetTraining(training);
  store.setState({ choices: network, past: [], future: [] });
});

describe('samples', () => {
  test('the gates are what they are called', () => {
    const of = (gate: (typeof gates)[number]) => gateSamples(gate, [2, 2, 1]).map((row) => row[2]);
    expect(gates.map(of)).toEqual([
      [0, 0, 0, 1],
      [0, 1, 1, 1],
      [0, 1, 1, 0],
      [1, 0, 0, 1],
    ]);
    expect(gateSamples('xor', [3, 4, 2])).toContainEqual([1, 1, 1, 1, 0]);
  });
  test('of any number of inputs are different rows, which fit the network, and no more than a table has room for', () => {
    for (const gate of gates)
      for (let inputs = 1; inputs <= 64; inputs += 1) {
        const rows = gateSamples(gate, [inputs, 1]);
        expect(rows).toHaveLength(Math.min(128, 2 ** inputs));
        expect(new Set(rows.map(String)).size).toBe(rows.length);
        expect(areSamples(rows, plainNetwork([inputs, 1]))).toBe(true);
        expect(gateSamples(gate, [inputs, 1])).toEqual(rows);
      }
  });
  test('as text and back', () => {
    const rows = [
      [0.5, -1e-7, 1],
      [2, 3, 0.25],
    ];
    for (const data of [...gates, rows]) expect(readData(dataText(data))).toEqual(data);
    for (const text of ['', 'nand', '1,2;3', '0,0,x', '0,,1', '1', ';', '0,0,Infinity'])
      expect(readData(text)).toBeUndefined();
  });
  test('what does not fit the shape is not taken, and rows that are a gate are known as it', () => {
    expect(areSamples([[0, 1]], plainNetwork([2, 1]))).toBe(false);
    expect(areSamples([[0, 1, 2]], plainNetwork([2, 1]))).toBe(false);
    expect(areSamples([[0, 1, 2]], { ...plainNetwork([2, 1]), loss: 'squared' })).toBe(true);
    expect(areSamples([], plainNetwork([2, 1]))).toBe(false);
    expect(samplesOf([[0, 1, 1]], { network: plainNetwork([3, 1]) })).toEqual(gateSamples('xor', [3, 1]));
    expect(gateOf(gateSamples('and', [2, 1]), { network: plainNetwork([2, 1]) })).toBe('and');
    expect(gateOf([[0, 1, 1]], { network: plainNetwork([2, 1]) })).toBeUndefined();
  });
});

describe('the link', () => {
  test.each([
    { samples: 'and' as const, training: { eta: 0.5, seed: 7 } },
    {
      samples: [
        [0, 0.5, 1],
        [-3, 2, 0],
      ],
      training: { eta: 30, seed: 4_294_967_295 },
    },
  ])('holds samples, eta and seed: %j', (change) => {
    const { choices, problems } = readLink(writeLink({ ...network, ...change }), startChoices);
    expect(problems).toEqual([]);
    expect(choices).toMatchObject({ tool: 'training', ...change });
  });
  test('says what it did not understand, and keeps the rest', () => {
    const link = '#/network?tool=training&data=nand&eta=99&seed=1.5&lang=en';
    const { choices, problems } = readLink(link, startChoices);
    expect(problems.map(({ what }) => what)).toEqual(['data=nand', 'eta=99', 'seed=1.5']);
    expect(choices).toMatchObject({ tool: 'training', samples: 'xor', training: startChoices.training });
  });
  test('eta and seed stand beside each other', () => {
    const { choices } = readLink('#/network?eta=3&seed=9&data=or', startChoices);
    expect(choices).toMatchObject({ samples: 'or', training: { eta: 3, seed: 9 } });
  });
});

describe('what is said of a run', () => {
  test('seed 1 learns XOR: all four right', () => {
    const before = trained(network, 0).learnt;
    expect(before).toMatchObject({ at: 0, length: 0, verdict: undefined });
    const { learnt } = trained(network, 3000);
    expect(learnt).toMatchObject({ at: 3000, length: 3000, verdict: 'learnt', right: 4 });
    expect(learnt.loss).toBeLessThan(0.05);
  });
  test('seed 4 sticks, and that is said only after a thousand updates', () => {
    const stuck = { ...network, training: { eta: 2, seed: 4 } };
    expect(trained(stuck, 900).learnt.verdict).toBeUndefined();
    const { learnt } = trained(stuck, 9000);
    expect(learnt.verdict).toBe('stuck');
    expect(learnt.right).toBeLessThan(4);
    expect(Math.abs(learnt.fall)).toBeLessThan(1e-3);
  });
  test('lambda is blamed where it holds the weights, and only there', () => {
    const held: Choices = { ...network, inputs: { lambda: 0.5 } };
    expect(trained(held, 3000).learnt).toMatchObject({ verdict: 'stuck', heldBack: true });
    forgetTraining(training);
    const relus: Choices = {
      ...network,
      network: { ...plainNetwork([2, 2, 1]), activations: ['relu', 'sigmoid'] },
      inputs: { lambda: 1e-9 },
    };
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      forgetTraining(training);
      const { learnt } = trained({ ...relus, training: { eta: 2, seed } }, 3000);
      expect(learnt.heldBack, `seed ${seed}`).toBe(false);
    }
  });
  test('an output that says how much is neither right nor wrong', () => {
    const much: Choices = {
      ...network,
      network: { ...plainNetwork([2, 2, 1]), activations: ['tanh', 'identity'], loss: 'squared' },
      samples: [
        [0, 0, 2],
        [0, 1, 3],
        [1, 0, 0.4],
        [1, 1, -1],
      ],
      training: { eta: 0.1, seed: 1 },
    };
    const { learnt } = trained(much, 5000);
    expect(learnt.right).toBeUndefined();
    expect(learnt.rows.map((row) => row.right)).toEqual([undefined, undefined, undefined, undefined]);
    expect([learnt.verdict, learnt.loss < 0.05]).toEqual(['learnt', true]);
  });
  test('too large a step with lambda grows without bound', () => {
    const wild: Choices = { ...network, inputs: { lambda: 2 }, training: { eta: 30, seed: 1 } };
    expect(trained(wild, 2000).learnt.verdict).toBe('diverged');
  });
  test('its loss is J of the lesson: at one sample, and the lesson’s weights, the same number', () => {
    const one: Choices = { ...network, at: 10_000, samples: [[0.5, -1, 1]], inputs: { lambda: 0.5 } };
    const { scene, lab } = trained(one, 0);
    lab.weights.forEach((id, i) => (lab.descent.weights[i] = scene.inputs[id] ?? NaN));
    const learnt = trainingStatus(training, scene, one);
    expect(learnt.loss).toBe(scene.run.at('v:J'));
    expect(learnt.rows).toMatchObject([{ chosen: true, outputs: [scene.run.at('v:a3_1')] }]);
    for (const { id, z, slope } of learnt.units) {
      expect(z).toBe(scene.run.at(`v:${id.replace('a', 'z')}`));
      expect(slope).toBe(scene.run.at(`d:${id}.0`));
    }
  });
  test('the surface is the output over the square around the samples', () => {
    const { scene, learnt } = trained(network, 3000);
    const surface = surfaceOf(training, scene, network, 9);
    if (surface === undefined) throw new Error('There is no surface.');
    expect(surface.square).toEqual({ from: [-0.25, -0.25], to: [1.25, 1.25] });
    // Of nine cells a side, the second and the eighth have their middles at 0 and 1.
    const corner = (row: number, column: number) => surface.heights[row * 9 + column];
    const outputs = learnt.rows.map((row) => row.outputs[0] ?? NaN);
    [corner(1, 1), corner(7, 1), corner(1, 7), corner(7, 7)].forEach((height, i) =>
      expect(height).toBeCloseTo(outputs[i] ?? NaN, 10),
    );
    // A unit's picture has a third of the cells: here those at 0, one half and 1.
    expect(surface.coarse).toBe(3);
    const ofUnit = (id: string): readonly number[] => Array.from(surface.units.get(id) ?? []);
    expect(ofUnit('a3_1')).toEqual([1, 4, 7].flatMap((row) => [1, 4, 7].map((column) => corner(row, column))));
    [0, 0.5, 1, 0, 0.5, 1, 0, 0.5, 1].forEach((x, i) => expect(ofUnit('x1')[i]).toBeCloseTo(x, 12));
    expect([...surface.units.keys()]).toEqual(['x1', 'x2', 'a2_1', 'a2_2', 'a3_1']);
    expect(
      surfaceOf(
        training,
        chosenScene({ ...network, network: plainNetwork([3, 1]) }),
        { ...network, network: plainNetwork([3, 1]) },
        9,
      ),
    ).toBeUndefined();
    const { values } = unitCurve(scene.tape, 'a2_1');
    expect(values[16]).toBe(0.5);
  });
});

describe('what the reader does', () => {
  test('the weights of the training become the lesson’s, and one undo takes them back', () => {
    const { lab } = trained(network, 3000);
    expect(takeWeights()).toBe(true);
    const { inputs } = chosenScene(store.getState().choices);
    expect(lab.weights.map((id) => inputs[id])).toEqual(Array.from(lab.descent.weights));
    undo();
    expect(store.getState().choices.inputs).toEqual({});
    expect(store.getState().past).toEqual([]);
  });
  test('a row becomes the lesson’s x and y', () => {
    chooseSample(2);
    expect(store.getState().choices.inputs).toEqual({ x1: 1, x2: 0, y: 1 });
    expect(trained(store.getState().choices, 0).learnt.rows.map(({ chosen }) => chosen)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    undo();
    expect(store.getState().choices.inputs).toEqual({});
  });
  test('eta is refused outside of its range', () => {
    for (const eta of [0, -1, 31, NaN, Infinity]) expect(setTraining({ eta })).toBe(false);
    expect(setTraining({ eta: 0.3 })).toBe(true);
    expect(store.getState().choices.training).toEqual({ eta: 0.3, seed: 1 });
  });
  test('only networks are trained', () => {
    for (const lesson of ['graph', 'own', 'exp'] as const) {
      const { lesson: other } = chosenPlan({ ...network, lesson });
      expect(toolsOf(other)).not.toContain('training');
      expect(toolOf({ ...network, lesson }, other)).toBe('steps');
    }
    expect(toolsOf(chosenPlan(network).lesson)).toContain('training');
  });
});
