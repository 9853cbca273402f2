// What is remembered is what would be worked out again.
import { expect, test } from 'vitest';
import { formatNumber, formatTex } from './number';
import { remembered } from './memo';
import { plainTex, texSpans } from '../tex/texText';

test('each argument is worked out once, and the answers are those of the function, however many there are', () => {
  let calls = 0;
  const square = remembered((x: number) => {
    calls += 1;
    return x * x;
  });
  const all = Array.from({ length: 10_000 }, (_, x) => x);
  for (let again = 0; again < 2; again += 1) expect(square(7)).toBe(49);
  expect(calls).toBe(1);
  expect(all.map(square)).toEqual(all.map((x) => x * x));
  expect(all.map(square)).toEqual(all.map((x) => x * x));
});

test('zeros of both signs, in either order, and other digits after the usual ones', () => {
  const signedZero = true;
  expect([0, -0, 0].map((x) => formatNumber(x, { signedZero }))).toEqual(['0', '−0', '0']);
  expect([-0, 0, -0].map((x) => formatTex(x, { signedZero }))).toEqual(['-0', '0', '-0']);
  expect(
    [undefined, 2, undefined].map((digits) => formatNumber(1 / 3, digits === undefined ? {} : { digits })),
  ).toEqual(['0.3333', '0.33', '0.3333']);
  expect([formatNumber(NaN, { undefinedWord: 'one' }), formatNumber(NaN, { undefinedWord: 'two' })]).toEqual([
    'one',
    'two',
  ]);
});

test('a text keeps its runs, so that what shows them need not render again', () => {
  expect(texSpans('\\Theta^{(1)}_{10}')).toBe(texSpans('\\Theta^{(1)}_{10}'));
  expect(plainTex('x_1')).toBe(plainTex('x_1'));
});
