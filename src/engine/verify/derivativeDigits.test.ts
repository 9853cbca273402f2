// A derivative whose terms nearly cancel is known to have lost its digits; no lesson has one at its own inputs.
import { expect, test } from 'vitest';
import { compile, derivativeDigits, execute, forwardMode, type Inputs, reverseMode, type Run } from '..';
import { lessons, presets } from '../../lessons';

const fewest = (run: Run): number =>
  Math.min(16, ...run.tape.steps.flatMap((step) => derivativeDigits(step, run) ?? []));
const runOf = (program: string, inputs: Inputs): Run => execute(reverseMode(compile(program)), inputs);

test('a tanh that is written out has no digits left at 30, and all of them at 1', () => {
  const program = 'u = exp(x); v = exp(-x); y = (u - v)/(u + v)';
  const far = runOf(program, { x: 30 });
  const last = far.tape.steps.at(-1);
  if (last === undefined) throw new RangeError('There is no step.');
  expect(derivativeDigits(last, far)).toBe(0);
  // The true slope is 3.50e-26.
  expect(far.at('g:x')).not.toBeCloseTo(3.5e-26, 28);
  expect(fewest(runOf(program, { x: 1 }))).toBe(16);
  expect(fewest(execute(forwardMode(compile(program), 'x'), { x: 1 }))).toBe(16);
});

test('a derivative that is 0 in truth is not doubted', () => {
  expect(fewest(runOf('y = x - x', { x: 0.3 }))).toBe(16);
  expect(fewest(runOf('u = 0.3*x; v = x*0.3; y = u - v', { x: 0.7 }))).toBe(16);
});

test('a slope at a tie or a kink is a convention, and no cancellation', () => {
  expect(fewest(runOf('n = log(1 + x^2); y = min(n, n)', { x: 0.282 }))).toBe(16);
  expect(fewest(runOf('n = sin(x) + cos(x); y = max(n, n)', { x: 1.384 }))).toBe(16);
  expect(fewest(runOf('n = exp(x) - exp(x); y = relu(n) + x', { x: 0.3 }))).toBe(16);
});

test('no lesson and no preset doubts a derivative at its own inputs', () => {
  for (const { program, inputs } of lessons)
    expect(fewest(runOf(program, Object.fromEntries(inputs.map(({ id, value }) => [id, value]))))).toBe(16);
  for (const { program, inputs } of presets) expect(fewest(runOf(program, inputs)), program).toBe(16);
});
