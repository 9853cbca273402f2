// Laws of gradient descent on networks: the mean of the gradients is the slope of the mean, and the way back is exact.
import { describe, expect, test } from 'vitest';
import { workedMs } from '../../scripts/testing/work';
import {
  compile,
  type Descent,
  descentOf,
  execute,
  randomNumbers,
  reverseMode,
  type Setting,
  trainingHistory,
} from '../engine';
import { backprop } from './backprop/backprop';
import { labelId, unitId } from '../engine';
import { type Layers, plainNetwork } from './network/shape';

const xor = [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
] as const;

function learning(layers: Layers, samples: readonly (readonly number[])[]) {
  const { program, inputs } = backprop(plainNetwork(layers));
  const tape = reverseMode(compile(program));
  const weights = inputs.filter(({ place }) => place === 'weights').map(({ id }) => id);
  const given = [
    ...Array.from({ length: layers[0] ?? 0 }, (_, i) => unitId(1, i + 1)),
    ...Array.from({ length: layers.at(-1) ?? 0 }, (_, i) => labelId(layers, i + 1)),
  ];
  return { tape, weights, given, samples };
}

const started = (seed: number): Descent => {
  const descent = descentOf(learning([2, 2, 1], xor));
  descent.weights.set(randomNumbers(seed, descent.weights.length, -1, 1));
  return descent;
};

describe('the gradient over m samples', () => {
  const shapes = [
    [2, 1],
    [2, 2, 1],
    [3, 4, 2],
    [2, 3, 3, 1],
  ] as const;
  test.each(shapes.flatMap((layers) => [1, 3, 7].map((m) => [layers, m] as const)))('%j, m = %d', (layers, m) => {
    const columns = layers[0] + (layers.at(-1) ?? 0);
    const numbers = randomNumbers(m, m * columns, 0, 1);
    const samples = Array.from({ length: m }, (_, i) => numbers.slice(i * columns, (i + 1) * columns));
    const task = learning(layers, samples);
    const descent = descentOf(task);
    const start = randomNumbers(m + 10, task.weights.length, -2, 2);
    const lambda = 0.7;
    descent.put('lambda', lambda / m);
    descent.weights.set(start);
    const loss = descent.measure();
    const gradient = Float64Array.from(descent.gradient);

    // J(Theta) of the lesson, sample by sample: the mean of the losses, and lambda/2m on what multiplies no bias.
    const single = (sample: readonly number[]) =>
      execute(task.tape, {
        ...Object.fromEntries(task.weights.map((id, i) => [id, start[i] ?? NaN])),
        ...Object.fromEntries(task.given.map((id, i) => [id, sample[i] ?? NaN])),
        lambda: 0,
      });
    const runs = samples.map(single);
    const mean = (of: (run: ReturnType<typeof single>) => number): number =>
      runs.reduce((sum, run) => sum + of(run), 0) / m;
    const isBias = (id: string): boolean => /_\d0$/.test(id);
    const penalty = task.weights.reduce((sum, id, i) => sum + (isBias(id) ? 0 : (start[i] ?? NaN) ** 2), 0);
    expect(loss).toBeCloseTo(mean((run) => run.at('v:L')) + (lambda / (2 * m)) * penalty, 12);
    task.weights.forEach((id, i) => {
      const own = mean((run) => run.at(`g:${id}`)) + (isBias(id) ? 0 : (lambda / m) * (start[i] ?? NaN));
      expect(gradient[i], id).toBeCloseTo(own, 12);

      const h = 1e-5;
      const measured = [h, -h].map((push) => {
        descent.weights.set(start);
        descent.weights[i] = (start[i] ?? NaN) + push;
        return descent.measure();
      });
      expect(gradient[i], id).toBeCloseTo(((measured[0] ?? NaN) - (measured[1] ?? NaN)) / (2 * h), 7);
    });
  });

  test('one update is eta times the gradient against it', () => {
    const descent = started(3);
    const start = Float64Array.from(descent.weights);
    const loss = descent.descend(0.5, 1);
    expect(Array.from(descent.before)).toEqual(Array.from(start));
    expect(Array.from(descent.weights)).toEqual(Array.from(start, (w, i) => w - 0.5 * (descent.gradient[i] ?? NaN)));
    expect(descent.measure()).toBeLessThan(loss);
  });

  test('what does not fit is refused', () => {
    const task = learning([2, 2, 1], xor);
    expect(() => descentOf({ ...task, samples: [] })).toThrow(RangeError);
    expect(() => descentOf({ ...task, samples: [[0, 1]] })).toThrow(RangeError);
    expect(() => descentOf({ ...task, weights: ['nobody'] })).toThrow(RangeError);
    expect(() => descentOf(task).put('x1', 1)).toThrow(RangeError);
  });
});

describe('XOR with 2-2-1', () => {
  const after = (seed: number, updates: number) => {
    const descent = started(seed);
    descent.descend(2, updates);
    const loss = descent.measure();
    const { tape, weights } = learning([2, 2, 1], xor);
    const theta = Object.fromEntries(weights.map((id, i) => [id, descent.weights[i] ?? NaN]));
    const right = xor.filter(([x1, x2, y]) => {
      const h = execute(tape, { ...theta, x1, x2, y, lambda: 0 }).at('v:a3_1');
      return h > 0.5 === (y === 1);
    });
    return { loss, right: right.length };
  };
  test('seed 1 learns it', () => {
    const { loss, right } = after(1, 3000);
    expect(loss).toBeLessThan(0.05);
    expect(right).toBe(4);
  });
  test('seed 4 sticks: 20000 updates, and one sample is still wrong', () => {
    const { loss, right } = after(4, 20_000);
    expect(loss).toBeGreaterThan(0.3);
    expect(right).toBeLessThan(4);
  });
  test('at least 10,000 updates a second', () => {
    const descent = started(1);
    descent.descend(2, 2000);
    const from = workedMs();
    descent.descend(2, 10_000);
    expect(workedMs() - from).toBeLessThan(1000);
  });
});

describe('the way back', () => {
  const settings: readonly Setting[] = [
    { eta: 2, put: { lambda: 0 } },
    { eta: 0.3, put: { lambda: 0.01 } },
  ];
  test('goes to exactly the weights that were there, whatever was changed on the way and however long it is', () => {
    const descent = started(2);
    const trail = trainingHistory(descent, Float64Array.from(descent.weights));
    const seen: number[][] = [Array.from(descent.weights)];
    for (let i = 0; i < 10_000; i++) {
      trail.forward(settings[i % 3000 < 1500 ? 0 : 1] ?? { eta: 0, put: {} }, 1);
      seen.push(Array.from(descent.weights));
    }
    expect(trail.losses().losses.length).toBeLessThanOrEqual(2048);
    for (const update of [9999, 10_000, 0, 1, 2, 1499, 1500, 1501, 4096, 8192, 8193, 7777]) {
      trail.goTo(update);
      expect(trail.at()).toBe(update);
      expect(Array.from(descent.weights), String(update)).toEqual(seen[update]);
      expect(Array.from(descent.before), String(update)).toEqual(seen[Math.max(0, update - 1)]);
    }
    expect(trail.length()).toBe(10_000);
  });
  test('in one go or by single updates: the same', () => {
    const [one, many] = [started(5), started(5)];
    const [setting = { eta: 0, put: {} }] = settings;
    const [long, short] = [one, many].map((each) => trainingHistory(each, Float64Array.from(each.weights)));
    long?.forward(setting, 5000);
    for (let i = 0; i < 5000; i += 7) short?.forward(setting, Math.min(7, 5000 - i));
    expect(Array.from(one.weights)).toEqual(Array.from(many.weights));
    expect(long?.losses()).toEqual(short?.losses());
  });
  test('going on from an earlier update forgets what came after it', () => {
    const descent = started(6);
    const trail = trainingHistory(descent, Float64Array.from(descent.weights));
    const [first = { eta: 0, put: {} }, second = first] = settings;
    trail.forward(first, 3000);
    trail.goTo(1001);
    trail.forward(second, 500);
    expect(trail.length()).toBe(1501);
    const end = Array.from(descent.weights);
    trail.goTo(400);
    trail.goTo(1501);
    expect(Array.from(descent.weights)).toEqual(end);
    expect(() => trail.goTo(1502)).toThrow(RangeError);
    expect(() => trail.goTo(-1)).toThrow(RangeError);
  });
});

test('random numbers: the seed alone decides, they fill the range, seeds differ', () => {
  const numbers = randomNumbers(42, 4000, -1, 1);
  expect(randomNumbers(42, 4000, -1, 1)).toEqual(numbers);
  expect(randomNumbers(43, 4, -1, 1)).not.toEqual(numbers.slice(0, 4));
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-1);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(Math.abs(numbers.reduce((sum, each) => sum + each, 0) / 4000)).toBeLessThan(0.05);
  for (let decile = 0; decile < 10; decile++) {
    const inside = numbers.filter((each) => Math.floor((each + 1) * 5) === decile).length;
    expect(inside).toBeGreaterThan(300);
    expect(inside).toBeLessThan(500);
  }
});
