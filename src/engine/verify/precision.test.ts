// What is said about lost digits: only where digits are lost, and always there.
import { expect, test } from 'vitest';
import { compile, execute, reverseMode, precisionOf } from '..';
import type { Inputs, NodeId, Precision } from '..';

function trust(program: string, inputs: Inputs, id: NodeId): Precision | undefined {
  const graph = compile(program);
  return precisionOf(graph, execute(reverseMode(graph), inputs), id);
}

const written = 'a = sigmoid(z)\nu = 1 - a\nv = log(u)\nL = -v';

test('1 - a at z = 40: no digit is left, and the logarithm and the loss say where that began', () => {
  const lost = { key: 'digitsLost', node: 'u', from: 'a', left: 0 };
  for (const id of ['u', 'v', 'L']) expect(trust(written, { z: 40 }, id)).toEqual(lost);
  expect(trust(written, { z: 40 }, 'a')).toBeUndefined();
  const run = execute(reverseMode(compile(written)), { z: 40 });
  expect(run.at('v:u')).toBe(0);
  expect(run.at('v:L')).toBe(Infinity);
  const fused = execute(reverseMode(compile('L = softplus(z)')), { z: 40 });
  expect(fused.at('v:L')).toBe(40);
  expect(fused.at('g:z')).toBe(1);
});

test('a few digits left are counted', () => {
  expect(trust(written, { z: 32 }, 'u')).toMatchObject({ key: 'digitsLost', left: 2 });
  expect(trust(written, { z: 20 }, 'u')).toBeUndefined();
});

test.each<readonly [string, Inputs, NodeId]>([
  ['y = x - 5', { x: 5 }, 'y'],
  ['y = x - x', { x: 0.1 }, 'y'],
  ['e = exp(x); y = e - e', { x: 0.1 }, 'y'],
  ['y = exp(x) - 1', { x: 0 }, 'y'],
  ['y = x*x - 9', { x: 3 }, 'y'],
  ['y = x/4 - 0.75', { x: 3 }, 'y'],
  ['y = sqrt(x) - 3', { x: 9 }, 'y'],
  ['y = x^3 - 8', { x: 2 }, 'y'],
  ['u = x + 1; y = u - 3', { x: 2 }, 'y'],
  ['y = log(x)', { x: 0 }, 'y'],
  ['y = 1/x', { x: 0 }, 'y'],
  ['y = exp(x)', { x: 1e5 }, 'y'],
])('%s at %o is what it should be: nothing to say', (program, inputs, id) =>
  expect(trust(program, inputs, id)).toBeUndefined(),
);

test.each<readonly [string, Inputs, NodeId, Partial<Precision>]>([
  ['u = x + 1; y = u - x', { x: 1e17 }, 'y', { key: 'digitsLost', node: 'y', from: 'u', left: 0 }],
  ['y = sqrt(x)*sqrt(x) - 2', { x: 2 }, 'y', { key: 'digitsLost', node: 'y' }],
  ['u = exp(x); y = log(u)', { x: -800 }, 'y', { key: 'roundedToZero', node: 'u' }],
  ['u = exp(x); y = 1/u', { x: -800 }, 'y', { key: 'roundedToZero', node: 'u' }],
  ['u = x^2; y = log(u)', { x: 1e-200 }, 'y', { key: 'roundedToZero', node: 'u' }],
])('%s at %o', (program, inputs, id, wanted) => expect(trust(program, inputs, id)).toMatchObject(wanted));

test('a node that is not there', () => expect(() => trust('y = x', { x: 1 }, 'q')).toThrow(RangeError));
