// Law 1: what a row says about an operation is true: rule, kernel and measured slope are one number.
import { describe, expect, test } from 'vitest';
import { compile, evaluateRule, execute, measuredSlope, opOf, reverseMode, table, writtenOut } from '..';
import { num, ref } from './expr';
import { accepts } from './table';
import type { Inputs } from '..';

const points = [-2.7, -1, -0.3, 0.4, 0.9, 1.8];

/** A call of each row over a and b, and over more where it takes any number. */
function formulaOf(name: string, arity: number | 'many' | 'pairs'): string {
  const signs: Readonly<Record<string, string>> = {
    copy: 'a',
    add: 'a + b',
    sub: 'a - b',
    mul: 'a * b',
    div: 'a / b',
    pow: 'a ^ b',
    neg: '-a',
  };
  const word = name === 'softmax' ? 'softmaxfirst' : name;
  if (arity === 'many') return `${word}(a, b, a, 3)`;
  if (arity === 'pairs') return `${word}(a, b, 2, b, a, a)`;
  return signs[name] ?? (arity === 1 ? `${name}(a)` : `${name}(a, b)`);
}

const positive = new Set(['log', 'sqrt', 'pow', 'log1p', 'log10', 'log2']);
const probability = new Set(['logloss', 'asin', 'acos']);

function* cases(name: string): Generator<Inputs> {
  for (const a of points) {
    for (const b of points) {
      if (positive.has(name)) yield { a: Math.abs(a), b };
      else if (probability.has(name)) yield { a: Math.abs(a) / 3, b: Math.abs(b) / 3 };
      else yield { a, b };
    }
  }
}

const close = (a: number, b: number, relative: number): boolean =>
  Math.abs(a - b) <= relative * Math.max(Math.abs(a), Math.abs(b), 1e-3);

describe.each(table.map((row) => [row.name, row] as const))('%s', (name, row) => {
  const program = `y = ${formulaOf(name, row.arity)}`;
  const graph = compile(program);
  const tape = reverseMode(graph);

  test('rule and kernel agree to a few units in the last place', () => {
    for (const inputs of cases(name)) {
      const run = execute(tape, inputs);
      for (const step of tape.steps) {
        if (step.kind === 'adjoint' || step.kind === 'contribution') continue;
        const byRule = evaluateRule(step.rule, (each) => run.at(each));
        expect(close(run.at(step.write), byRule, 2e-14), `${step.write} at ${JSON.stringify(inputs)}`).toBe(true);
      }
    }
  });

  test('the slope is the measured slope', () => {
    for (const inputs of cases(name)) {
      const tie = Math.abs((inputs.a ?? 0) - (inputs.b ?? 0)) < 1e-9;
      if (tie && row.convention !== undefined) continue;
      const run = execute(tape, inputs);
      for (const input of graph.inputs) {
        const { slope, error } = measuredSlope(graph, inputs, 'y', input);
        const found = run.at(`g:${input}`);
        const allowed = Math.max(20 * error, 1e-9 * Math.max(1, Math.abs(slope)));
        expect(Math.abs(found - slope), `${input} at ${JSON.stringify(inputs)}`).toBeLessThan(allowed);
      }
    }
  });

  test('the form written out has the same value', () => {
    const args = ['a', 'b', 'a', 'b'].slice(0, typeof row.arity === 'number' ? row.arity : 4);
    for (const inputs of cases(name)) {
      const numbers = args.map((each) => inputs[each] ?? NaN);
      const rule = writtenOut(
        row,
        args.map((each) => ref(`v:${each}`)),
      );
      const written = evaluateRule(rule, (each) => inputs[each.slice(2)] ?? NaN);
      expect(close(written, row.value(...numbers), 1e-12), JSON.stringify(inputs)).toBe(true);
    }
  });
});

test('at kinks and ties the slopes are those of PyTorch', () => {
  const slope = (program: string, inputs: Inputs): number => execute(reverseMode(compile(program)), inputs).at('g:x');
  expect(slope('y = relu(x)', { x: 0 })).toBe(0);
  expect(slope('y = abs(x)', { x: 0 })).toBe(0);
  expect(slope('y = max(x, 0)', { x: 0 })).toBe(0.5);
  expect(slope('y = min(x, 0)', { x: 0 })).toBe(0.5);
  expect(slope('y = max(x, x)', { x: 3 })).toBe(1);
  expect(slope('y = x^0', { x: 0 })).toBe(0);
  expect(slope('y = x^1', { x: 0 })).toBe(1);
  expect(slope('y = x^2', { x: 0 })).toBe(0);
});

test('an operation that is not there is an error of its own', () => {
  expect(() => opOf('nothing')).toThrow(RangeError);
});

test('what a row says of its arguments is true of its function', () => {
  for (const row of table) {
    const numbers = [0.3, 0.7];
    if (row.commutes === true) expect(row.value(...numbers), row.name).toBe(row.value(...[...numbers].reverse()));
    if (row.pole !== undefined) {
      const at = numbers.map((each, i) => (i === row.pole ? 0 : each));
      expect(Math.abs(row.value(...at)), row.name).toBe(Infinity);
    }
    if (row.simplify === undefined) continue;
    const x = ref('v:x');
    for (const args of [[x], [x, num(0)], [x, num(1)], [num(0), x], [num(1), x]]) {
      if (!accepts(row, args.length)) continue;
      const simple = row.simplify(args);
      if (simple === undefined) continue;
      expect(
        evaluateRule(simple, () => 1.7),
        row.name,
      ).toBe(row.value(...args.map((arg) => evaluateRule(arg, () => 1.7))));
    }
  }
});
