// Numbers at the edge: saturation, overflow, undefined places; right where they can be, explained where they cannot.
import { describe, expect, test } from 'vitest';
import { compile, derivative, evaluate, evaluateRule, execute, parseExpr, reverseMode, table } from '.';
import type { CauseKey, Inputs, Ref } from '.';

const runOf = (program: string, inputs: Inputs) => execute(reverseMode(compile(program)), inputs);

test('the sigmoid saturates to exact numbers, and is right to the last subnormal', () => {
  expect(evaluate('sigmoid(x)', { x: 1000 })).toBe(1);
  expect(evaluate('sigmoid(x)', { x: -1000 })).toBe(0);
  expect(derivative('sigmoid(x)', { x: 1000 }, 'x')).toBe(0);
  expect(derivative('sigmoid(x)', { x: -1000 }, 'x')).toBe(0);
  expect(evaluate('sigmoid(x)', { x: -740 })).toBe(4.19e-322);
  expect(evaluate('sigmoid(x)', { x: -745 })).toBe(5e-324);
  expect(derivative('sigmoid(x)', { x: 40 }, 'x')).toBe(4.248354255291589e-18);
});

test('the sigmoid is built from its parts just as well', () =>
  expect(derivative('1/(1+exp(-x))', { x: 40 }, 'x')).toBe(4.248354255291589e-18));

test('-log(sigmoid(z)) keeps its digits and its gradient', () => {
  const run = runOf('J = -log(sigmoid(z))', { z: -800 });
  expect(run.at('v:J')).toBe(800);
  expect(run.at('g:z')).toBe(-1);
  run.update({ z: 800 });
  expect(run.at('v:J')).toBe(0);
  expect(run.at('g:z')).toBe(-0);
});

test('also where the sigmoid is read elsewhere, too', () => {
  const run = runOf('h = sigmoid(z); J = -log(h) + 3*h', { z: -800 });
  expect(run.at('g:z')).toBe(-1);
  run.update({ z: 0.5 });
  const h = run.at('v:h');
  expect(run.at('g:z')).toBeCloseTo(-(1 - h) + 3 * h * (1 - h), 14);
  expect(run.at('g:h')).toBeCloseTo(3 - 1 / h, 14);
  expect(run.at('k:J_3.1')).toBe(3);
});

test('log loss and sigmoid collapse to h - y', () => {
  const run = runOf('h = sigmoid(z); L = logloss(h, y)', { z: 40, y: 0 });
  expect(run.at('v:L')).toBe(40);
  expect(run.at('g:z')).toBe(1);
  expect(run.at('g:y')).toBe(-40);
  expect(Number.isFinite(run.at('g:h'))).toBe(true);
  run.update({ z: -1000, y: 1 });
  expect(run.at('v:L')).toBe(1000);
  expect(run.at('g:z')).toBe(-1);
  run.update({ z: 0.3, y: 0.25 });
  expect(run.at('g:z')).toBe(run.at('v:h') - 0.25);
  run.update({ z: 0.7, y: 1 });
  expect(run.at('g:z')).toBeCloseTo(run.at('v:h') - 1, 15);
});

test('the log loss of any h: its slopes, also at labels that switch a term off', () => {
  const run = runOf('h = k / 4; L = logloss(h, y)', { k: 1, y: 0 });
  expect(run.at('d:L.0')).toBe(1 / 0.75);
  expect(run.at('d:L.1')).toBeCloseTo(Math.log(3), 14);
  run.update({ y: 1 });
  expect(run.at('d:L.0')).toBe(-4);
  run.update({ k: 4 });
  expect(run.at('v:L')).toBe(-0);
  expect(run.at('d:L.0')).toBe(-1);
  run.update({ k: 0, y: 0 });
  expect(run.at('v:L')).toBe(0);
  expect(run.at('d:L.0')).toBe(1);
});

test('the rule of a sigmoid evaluates as the run does, far out, too', () => {
  expect(evaluateRule(parseExpr('sigmoid(x)'), () => -740)).toBe(4.19e-322);
  expect(evaluateRule(parseExpr('sigmoid(x)'), () => 740)).toBe(1);
});

test('written out, 1-h stays honest: 0 at z = 40, its log infinite', () => {
  const run = runOf('h = sigmoid(z); u = 1 - h; J = -log(u)', { z: 40 });
  expect(run.at('v:u')).toBe(0);
  expect(run.at('v:J')).toBe(Infinity);
  expect(run.cause('v:J')).toMatchObject({ key: 'logOfZero' });
});

const causes: readonly (readonly [string, Inputs, Ref, number, CauseKey])[] = [
  ['y = log(x)', { x: 0 }, 'v:y', -Infinity, 'logOfZero'],
  ['y = log(x)', { x: -1 }, 'v:y', NaN, 'logOfNegative'],
  ['y = log(x)', { x: -2 }, 'd:y.0', NaN, 'logOfNegative'],
  ['y = log(x)', { x: -2 }, 'g:x', NaN, 'logOfNegative'],
  ['y = log1p(x)', { x: -2 }, 'g:x', NaN, 'logOfNegative'],
  ['y = 3*log(x) + x', { x: -2 }, 'g:x', NaN, 'logOfNegative'],
  ['J = logloss(h, y)', { h: 2, y: 0.5 }, 'g:h', NaN, 'logOfNegative'],
  ['y = log1p(x)', { x: -1 }, 'v:y', -Infinity, 'logOfZero'],
  ['y = sqrt(x)', { x: -1 }, 'v:y', NaN, 'rootOfNegative'],
  ['y = sqrt(x)', { x: 0 }, 'g:x', Infinity, 'divisionByZero'],
  ['y = a/b', { a: 0, b: 0 }, 'v:y', NaN, 'zeroOverZero'],
  ['y = a/b', { a: 1, b: 0 }, 'v:y', Infinity, 'divisionByZero'],
  ['y = a/b', { a: 1, b: -0 }, 'v:y', -Infinity, 'divisionByZero'],
  ['y = x^0.5', { x: -2 }, 'v:y', NaN, 'powerUndefined'],
  ['y = x^-1', { x: 0 }, 'v:y', Infinity, 'divisionByZero'],
  ['y = exp(x)', { x: 709.79 }, 'v:y', Infinity, 'overflow'],
  ['y = exp(x) - exp(x)', { x: 800 }, 'v:y', NaN, 'infinityMinusInfinity'],
  ['y = exp(x) * exp(-x)', { x: 800 }, 'v:y', NaN, 'zeroTimesInfinity'],
  ['y = exp(x) / exp(x)', { x: 800 }, 'v:y', NaN, 'infinityOverInfinity'],
  ['y = sin(exp(x))', { x: 800 }, 'v:y', NaN, 'undefinedAtInfinity'],
  ['y = x + 1', { x: Infinity }, 'v:y', Infinity, 'inputNotFinite'],
  ['y = logloss(h, y0)', { h: 0, y0: 1 }, 'v:y', Infinity, 'logOfZero'],
];

describe('an infinite or undefined number has a cause', () => {
  test.each(causes)('%s at %o: %s is %d, %s', (program, inputs, ref, value, key) => {
    const run = runOf(program, inputs);
    expect(run.at(ref)).toBe(value);
    expect(run.cause(ref)?.key).toBe(key);
  });
  test('it names the node where it began; the rest of the graph is right', () => {
    const run = runOf('f = log(x); g = f + z; h = z * 2; y = g * h', { x: -1, z: 3 });
    expect(run.cause('v:y')).toEqual({ ref: 'v:f', node: 'f', key: 'logOfNegative' });
    expect(run.cause('g:z')).toEqual({ ref: 'v:f', node: 'f', key: 'logOfNegative' });
    expect(run.at('v:h')).toBe(6);
    expect(run.cause('v:h')).toBeUndefined();
  });
});

test('0^0 is 1, a constant; 0 adjoint times an infinite partial is undefined unless nothing flows there', () => {
  expect(evaluate('x^0', { x: 0 })).toBe(1);
  const beside = runOf('u = log(x); e = x * x', { x: 0 });
  expect(beside.at('g:x')).toBe(0);
  const through = runOf('u = sqrt(x); e = u * z', { x: 0, z: 0 });
  expect(through.at('g:x')).toBeNaN();
  expect(through.cause('g:x')).toMatchObject({ key: 'zeroTimesInfinity' });
});

test('overflow forward leaves the partials finite', () => {
  const run = runOf('c = a + b; d = b + 1; e = c * d', { a: 1e308, b: 1e308 });
  expect(run.at('v:e')).toBe(Infinity);
  expect(run.at('d:e.1')).toBe(Infinity);
  expect(run.at('d:e.0')).toBe(1e308);
  expect(run.at('g:a')).toBe(1e308);
  expect(run.at('g:b')).toBe(Infinity);
});

test('where an operation has no value it has no slope, whatever its argument', () => {
  const lone = table.filter(({ arity, spellings }) => arity === 1 && spellings.length > 0);
  for (const { spellings } of lone)
    for (const x of [-1e9, -800, -2, -1.5, -1, -0.5, 0, 0.5, 2, 800]) {
      const run = runOf(`y = ${spellings[0] ?? ''}(x)`, { x });
      if (Number.isNaN(run.at('v:y'))) expect(run.at('g:x'), `${spellings[0] ?? ''}(${x})`).toBeNaN();
    }
});

test('signs of zero and subnormal numbers are kept', () => {
  expect(runOf('y = -x', { x: 0 }).at('v:y')).toBe(-0);
  expect(runOf('y = x * z', { x: -0, z: 3 }).at('g:z')).toBe(-0);
  expect(evaluate('1/x', { x: -0 })).toBe(-Infinity);
  expect(evaluate('x/3', { x: 1e-309 })).toBe(1e-309 / 3);
  expect(evaluate('exp(x)', { x: -745.2 })).toBe(0);
});
