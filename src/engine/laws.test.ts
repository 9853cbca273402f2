// Law 3: reverse = forward = path by path = measured slope; and values are those of an independent program.
import fc from 'fast-check';
import { evaluate as mathjs } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { compile, evaluateRule, execute, forwardMode, measuredSlope, pathByPath, plainPartials, reverseMode } from '.';
import { roundingBound } from '../../bench/bound';
import { randomProgram } from '../../bench/random';
import type { Inputs } from '.';

const seeds = fc.record({ seed: fc.integer(), lines: fc.integer({ min: 1, max: 14 }), kinks: fc.boolean() });

test('reverse = forward = path by path, within rounding, for every input of random programs', () => {
  fc.assert(
    fc.property(seeds, ({ seed, lines, kinks }) => {
      const { program, inputs } = randomProgram(seed, { lines, inputs: 3, kinks });
      const graph = compile(program);
      const reverse = execute(reverseMode(graph), inputs);
      const few = plainPartials(graph, graph.target, graph.inputs) < 5000n;
      const paths = few ? execute(pathByPath(graph, graph.inputs), inputs) : undefined;
      for (const input of graph.inputs) {
        const wanted = reverse.at(`g:${input}`);
        const allowed = roundingBound(graph, reverse, input);
        const forward = execute(forwardMode(graph, input), inputs).at(`t:${graph.target}`);
        expect(Math.abs(forward - wanted), program).toBeLessThanOrEqual(allowed);
        if (paths !== undefined)
          expect(Math.abs(paths.at(`g:${input}`) - wanted), program).toBeLessThanOrEqual(allowed);
      }
    }),
    { numRuns: 300, seed: 1 },
  );
});

test('reverse = measured slope, for every input of smooth random programs', () => {
  let sharp = 0;
  let count = 0;
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 8 }), (seed, lines) => {
      const { program, inputs } = randomProgram(seed, { lines, inputs: 2 });
      const graph = compile(program);
      const run = execute(reverseMode(graph), inputs);
      for (const input of graph.inputs) {
        const { slope, error } = measuredSlope(graph, inputs, graph.target, input);
        const size = Math.max(1, Math.abs(slope));
        expect(Math.abs(run.at(`g:${input}`) - slope), program).toBeLessThanOrEqual(Math.max(50 * error, 1e-8 * size));
        count++;
        if (error < 1e-7 * size) sharp++;
      }
    }),
    { numRuns: 150, seed: 1 },
  );
  expect(sharp).toBeGreaterThan(0.95 * count);
});

test('the rule of every step gives the number that is kept, where the rule’s own numbers are in range', () => {
  let checked = 0;
  let count = 0;
  const inRange = (number: number): boolean => number === 0 || (Math.abs(number) > 1e-280 && Math.abs(number) < 1e280);
  fc.assert(
    fc.property(seeds, ({ seed, lines, kinks }) => {
      const { program, inputs } = randomProgram(seed, { lines, inputs: 3, kinks });
      const run = execute(reverseMode(compile(program)), inputs);
      for (const step of run.tape.steps) {
        if (step.kind === 'value' || step.kind === 'partial') continue;
        count++;
        const read = step.reads.map((ref) => run.at(ref));
        // A saturated sigmoid: its slope has become 0 or its log's slope infinite; the kernel knows better.
        if (!read.every(inRange) || (read.includes(0) && step.reads.some((ref) => ref.startsWith('d:')))) continue;
        checked++;
        const byRule = evaluateRule(step.rule, (ref) => run.at(ref));
        const terms = read.reduce((sum, each) => sum + Math.abs(each), 0);
        const allowed = 1e-13 * (step.kind === 'adjoint' ? Math.max(terms, Math.abs(byRule)) : Math.abs(byRule));
        expect(Math.abs(run.at(step.write) - byRule), `${program}: ${step.write}`).toBeLessThanOrEqual(allowed);
      }
    }),
    { numRuns: 100, seed: 1 },
  );
  expect(checked).toBeGreaterThan(0.8 * count);
});

describe('values against mathjs', () => {
  const scope = {
    sigmoid: (x: number) => 1 / (1 + Math.exp(-x)),
    softplus: (x: number) => Math.log(1 + Math.exp(x)),
    logsigmoid: (x: number) => -Math.log(1 + Math.exp(-x)),
    relu: (x: number) => (x > 0 ? x : 0),
    logloss: (h: number, y: number) => -(y * Math.log(h) + (1 - y) * Math.log(1 - h)),
    wsum: (a: number, b: number, c: number, d: number) => a * c + b * d,
    l2: (rate: number, a: number, b: number) => (rate / 2) * (a * a + b * b),
    sum: (...terms: number[]) => terms.reduce((sum, each) => sum + each, 0),
  };
  test('all values of random programs', () => {
    fc.assert(
      fc.property(seeds, ({ seed, lines, kinks }) => {
        const { program, inputs } = randomProgram(seed, { lines, inputs: 3, kinks });
        const run = execute(reverseMode(compile(program)), inputs);
        const theirs: Record<string, unknown> = { ...scope, ...inputs };
        mathjs(program, theirs);
        for (const line of program.split('\n')) {
          const name = line.slice(0, line.indexOf(' '));
          const wanted = theirs[name] as number;
          expect(Math.abs(run.at(`v:${name}`) - wanted), program).toBeLessThanOrEqual(
            1e-9 * Math.max(1, Math.abs(wanted)),
          );
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe('by hand', () => {
  const slope = (program: string, inputs: Inputs, input = 'x'): number => {
    const graph = compile(program);
    const numbers = new Set([
      execute(reverseMode(graph), inputs).at(`g:${input}`),
      execute(pathByPath(graph, input), inputs).at(`g:${input}`),
      execute(forwardMode(graph, input), inputs).at(`t:${graph.target}`),
    ]);
    expect(numbers.size).toBe(1);
    return [...numbers][0] ?? NaN;
  };
  test.each([
    ['y = x - x', 0],
    ['y = x / x', 0],
    ['y = x * x', 6],
    ['y = x + x', 2],
    ['y = x ^ x', 27 * (1 + Math.log(3))],
    ['y = x * sin(x)', Math.sin(3) + 3 * Math.cos(3)],
    ['p = x + 1; q = x * 2; r = x ^ 2; y = p + q + r', 9],
    ['y = max(x, x)', 1],
    ['y = x - (x - x)', 1],
  ])('%s at 3', (program, wanted) => expect(slope(program, { x: 3 })).toBeCloseTo(wanted, 12));

  test('a ladder of doublings', () => {
    const rungs = (n: number): string => Array.from({ length: n }, (_, i) => `x${i + 1} = x${i} + x${i}`).join('\n');
    expect(execute(reverseMode(compile(rungs(20))), { x0: 1 }).at('g:x0')).toBe(2 ** 20);
    expect(execute(reverseMode(compile(rungs(60))), { x0: 1 }).at('g:x0')).toBe(2 ** 60);
  });
});

test('a run can be updated, and what is read then belongs to the new inputs', () => {
  const tape = reverseMode(compile('c = a + b; d = b + 1; e = c * d'));
  const run = execute(tape, { a: 2, b: 1 });
  run.update({ b: 4 });
  expect(run.at('g:b')).toBe(2 + 4 + 4 + 1);
  expect(run.at('v:a')).toBe(2);
  expect(() => execute(tape, { a: 2 })).toThrow(RangeError);
  expect(() => run.at('g:q')).toThrow(RangeError);
  expect(() => run.at('k:c.0')).toThrow(RangeError);
  expect(() => run.at('d:d.1')).toThrow(RangeError);
  expect(() => run.at('t:c')).toThrow(RangeError);
  expect(() => run.at('d:e.0~2')).toThrow(RangeError);
});
