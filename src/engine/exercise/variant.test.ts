// Laws of variants: numbers in their ranges and on their grid, short where the program allows it, the same for the same seed.
import { describe, expect, it } from 'vitest';
import { compile } from '../graph';
import { execute } from '../run';
import { reverseMode } from '../tape';
import { isShort } from './short';
import { type InputRange, variantInputs } from './variant';

const range = (id: string, change: Partial<InputRange> = {}): InputRange => ({
  id,
  min: -5,
  max: 5,
  step: 0.1,
  ...change,
});
const seeds = Array.from({ length: 200 }, (_, seed) => seed * 7919);

const cases = [
  { program: 'c = a+b\nd = b+1\ne = c*d', ranges: [range('a'), range('b')], short: true },
  { program: 's = sigmoid(x)', ranges: [range('x', { min: -2, max: 2 })], short: false },
  {
    program: 'h = sigmoid(w*x)\nJ = logloss(h, y) + l2(lambda, w)',
    ranges: [
      range('w'),
      range('x', { min: 0.5, max: 40, step: 0.25 }),
      range('y', { min: 0, max: 1, either: true }),
      range('lambda', { keep: 0.5 }),
    ],
    short: false,
  },
] as const;

describe.each(cases)('$program', ({ program, ranges, short }) => {
  const tape = reverseMode(compile(program));
  const made = seeds.map((seed) => variantInputs(tape, ranges, seed));
  it('keeps to ranges and steps, and is never 0 where something else can be', () => {
    for (const inputs of made)
      for (const { id, min, max, step, keep, either } of ranges as readonly InputRange[]) {
        const number = inputs[id] ?? NaN;
        if (keep !== undefined) expect(number).toBe(keep);
        else if (either === true) expect([min, max]).toContain(number);
        else {
          expect(number).toBeGreaterThanOrEqual(min);
          expect(number).toBeLessThanOrEqual(max);
          expect(Math.abs((number - min) / step - Math.round((number - min) / step))).toBeLessThan(1e-6);
          expect(number).not.toBe(0);
        }
      }
  });
  it('is the same for the same seed, and another for many others', () => {
    expect(seeds.map((seed) => variantInputs(tape, ranges, seed))).toEqual(made);
    expect(new Set(made.map((inputs) => JSON.stringify(inputs))).size).toBeGreaterThan(20);
  });
  it('has short numbers where the program has such', () => {
    const long = made.filter((inputs) => {
      const run = execute(tape, inputs);
      return !tape.steps.every(({ write }) => isShort(run.at(write)));
    });
    expect(long.length === 0).toBe(short);
  });
});
