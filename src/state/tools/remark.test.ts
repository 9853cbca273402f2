// Remarks stand where a unit is flat or a convention decides, and nowhere else.
import { expect, test } from 'vitest';
import { own } from '../../lessons';
import { remarkOf } from './remark';
import { planOf, sceneOf } from '../scene/scene';

const remark = (program: string, inputs: Readonly<Record<string, number>>, at = Infinity): string | undefined =>
  remarkOf(sceneOf(planOf(own(program)), { at, inputs, lang: 'en' }), 'y');

test.each([
  ['y = sigmoid(x)', { x: 40 }, 'saturated'],
  ['y = sigmoid(x)', { x: -1000 }, 'saturated'],
  ['y = sigmoid(x)', { x: 2 }, undefined],
  ['y = tanh(x)', { x: 9 }, 'saturated'],
  ['y = relu(x)', { x: 0 }, 'kink'],
  ['y = relu(x)', { x: 1e-300 }, undefined],
  ['y = abs(x)', { x: -0 }, 'kink'],
  ['y = max(x, 3)', { x: 3 }, 'tie'],
  ['y = min(x, z)', { x: 1, z: 2 }, undefined],
  ['y = sign(x)', { x: 0 }, 'jump'],
  ['y = step(x)', { x: 0 }, 'jump'],
  ['y = step(x)', { x: 1 }, undefined],
  ['y = sigmoid(x); J = logloss(y, t)', { x: 9.72, t: 0 }, 'madeUpFor'],
  ['y = sigmoid(x); J = logloss(y, t) + y', { x: 9.72, t: 0 }, 'saturated'],
  ['y = exp(x)', { x: 0 }, undefined],
  ['k = 50; y = sigmoid(k); e = x * y', { x: 1 }, undefined],
  ['k = 0; y = relu(k); e = x + y', { x: 1 }, 'kink'],
] as const)('%s at %o: %s', (program, inputs, expected) => {
  expect(remark(program, inputs)).toBe(expected);
  expect(remark(program, inputs, 0)).toBeUndefined();
});
