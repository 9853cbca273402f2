// What a reader's own formula opens with.
import { describe, expect, test } from 'vitest';
import { compile, execute, reverseMode } from '../../engine';
import { firstInputs } from './firstInputs';

describe('the first numbers', () => {
  test.each([
    ['e = (a+b)*(b+1)', { a: 2, b: 1 }],
    ['z = w*x + b\nh = sigmoid(z)\nL = (h - y)^2', { w: 2, x: 1, b: 0.5, y: 1 }],
    ['J = -(y*log(h) + (1-y)*log(1-h))', { y: 1, h: 0.6 }],
    ['L = -(y1*log(p1) + y2*log(p2)); p1 = softplus(a); p2 = softplus(b)', { y1: 1, y2: 0 }],
  ])('%s', (program, wanted) => expect(firstInputs(compile(program))).toMatchObject(wanted));

  test.each([
    'y = log(a - b) + sqrt(c)',
    'y = log(x)*log(-w)',
    'y = 1/(a-2)',
    'y = asin(a) + acos(b)',
    'J = -(y*log(h) + (1-y)*log(1-h))',
    'J = logloss(h, y)',
    'y = a^b + b^a + (a*c)^(1/3)',
    'f = log(__proto__ - constructor)',
  ])('nothing in %s is undefined', (program) => {
    const graph = compile(program);
    const run = execute(reverseMode(graph), firstInputs(graph));
    for (const { write } of run.tape.steps) expect(Number.isFinite(run.at(write)), write).toBe(true);
  });
});
