// The numbers on the page against published examples and against the identities that the lesson teaches.
import { expect, numbers, numbersOfAllFrames, open, press, test } from './app';

/** Relative agreement to `digits` digits, absolute near zero. */
function expectNear(actual: number | undefined, expected: number, digits = 12): void {
  expect(actual).toBeDefined();
  expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(10 ** -digits * Math.max(1, Math.abs(expected)));
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

test('e = (a+b)(b+1): the published 6, 2 and 5, each partial and each adjoint', async ({ page }) => {
  await open(page, 'graph?lang=en');
  await press(page, 'End');
  const shown = await numbers(page);
  const expected = {
    'v:a': 2,
    'v:b': 1,
    'v:c': 3,
    'v:d': 2,
    'v:e': 6,
    'g:e': 1,
    'g:c': 2,
    'g:d': 3,
    'g:a': 2,
    'g:b': 5,
  };
  const partials = { 'd:c.0': 1, 'd:c.1': 1, 'd:d.0': 1, 'd:e.0': 2, 'd:e.1': 3 };
  for (const [ref, value] of Object.entries({ ...expected, ...partials })) expect(shown.get(ref), ref).toBe(value);
});

test('e = (a+b)(b+1): nothing is shown before it has been computed', async ({ page }) => {
  await open(page, 'graph?lang=en');
  const shown = await numbers(page);
  expect([...shown.keys()].filter((ref) => !['v:a', 'v:b'].includes(ref))).toEqual([]);
});

const INPUTS = {
  x1: 0.7,
  x2: -1.3,
  y: 1,
  lambda: 0.5,
  theta1_10: 0.1,
  theta1_11: -0.8,
  theta1_12: 0.6,
  theta1_20: -0.3,
  theta1_21: 0.9,
  theta1_22: 0.4,
  theta2_10: 0.2,
  theta2_11: -1.1,
  theta2_12: 0.7,
};

test('the 2-2-1 network: every number by the matrix formulas of the lesson, with lambda', async ({ page }) => {
  const list = Object.entries(INPUTS).map(([id, value]) => `${id}:${value}`);
  await open(page, `network?lang=en&in=${list.join(',')}`);
  const shown = await numbersOfAllFrames(page);
  const i = INPUTS;
  const a1 = [1, i.x1, i.x2] as const;
  const theta1 = [
    [i.theta1_10, i.theta1_11, i.theta1_12],
    [i.theta1_20, i.theta1_21, i.theta1_22],
  ] as const;
  const theta2 = [i.theta2_10, i.theta2_11, i.theta2_12] as const;
  const dot = (p: readonly [number, number, number], q: readonly [number, number, number]): number =>
    p[0] * q[0] + p[1] * q[1] + p[2] * q[2];
  const z2 = [dot(theta1[0], a1), dot(theta1[1], a1)] as const;
  const a2 = [1, sigmoid(z2[0]), sigmoid(z2[1])] as const;
  const z3 = dot(theta2, a2);
  const a3 = sigmoid(z3);
  const penalty =
    (i.lambda / 2) * [theta1[0], theta1[1], theta2].flatMap(([, p, q]) => [p * p, q * q]).reduce((p, q) => p + q);
  const delta3 = a3 - i.y;
  const delta2 = ([1, 2] as const).map((unit) => theta2[unit] * delta3 * a2[unit] * (1 - a2[unit]));

  expectNear(shown.get('v:z2_1'), z2[0]);
  expectNear(shown.get('v:z2_2'), z2[1]);
  expectNear(shown.get('v:a2_1'), a2[1]);
  expectNear(shown.get('v:a2_2'), a2[2]);
  expectNear(shown.get('v:z3_1'), z3);
  expectNear(shown.get('v:a3_1'), a3);
  expectNear(shown.get('v:J'), -Math.log(a3) + penalty);
  expectNear(shown.get('g:z3_1'), delta3);
  delta2.forEach((delta, unit) => expectNear(shown.get(`g:z2_${unit + 1}`), delta));
  theta2.forEach((theta, column) => {
    const decay = column === 0 ? 0 : i.lambda * theta;
    expectNear(shown.get(`g:theta2_1${column}`), delta3 * (a2[column] ?? NaN) + decay);
  });
  theta1.forEach((row, unit) =>
    row.forEach((theta, column) => {
      const decay = column === 0 ? 0 : i.lambda * theta;
      expectNear(shown.get(`g:theta1_${unit + 1}${column}`), (delta2[unit] ?? NaN) * (a1[column] ?? NaN) + decay);
    }),
  );
});

test.describe('the curves', () => {
  const at = 0.75;
  const cases = {
    exp: { at: { x: at }, numbers: [Math.exp(at), Math.exp(-at)] },
    sigmoid: { at: { x: at }, numbers: [Math.exp(-at), 1 + Math.exp(-at), sigmoid(at)] },
    slope: { at: { x: at }, numbers: [sigmoid(at), sigmoid(at) * (1 - sigmoid(at))] },
  } as const;
  for (const [lesson, { at: inputs, numbers: expected }] of Object.entries(cases)) {
    test(lesson, async ({ page }) => {
      await open(page, `${lesson}?lang=en&in=x:${inputs.x}`);
      await press(page, 'End');
      const shown = [...(await numbers(page)).values()];
      for (const value of expected) {
        expect(
          shown.some((number) => Math.abs(number - value) <= 1e-12),
          `${value} among ${shown.join(' ')}`,
        ).toBe(true);
      }
    });
  }
});
