// A number of few digits fits many mistakes: what is said of them tells no number that is still to be found.
import { expect, test } from 'vitest';
import { compile, execute, judgeNumber, reverseMode } from '../../../engine';
import { perhaps } from './perhaps';

const run = execute(reverseMode(compile('p = 2*a\nq = p*a\ny = q + p*b')), { a: 1, b: 3 });
const idsOf = (typed: number, shown: readonly string[]): readonly string[] => {
  const verdict = judgeNumber(run, 'g:a', { value: typed, digits: 1, unit: 1 }, { rate: 1, samples: 1 });
  if (verdict.kind !== 'wrong') throw new Error(verdict.kind);
  return perhaps(verdict.guesses, (ref) => shown.includes(ref)).map(({ id }) => id);
};

test('a forgotten fork is named once, and no other quantity beside it', () => {
  // 10 is right: 2 along q, and 2 times 4 along p.
  const ids = idsOf(2, ['v:p', 'v:q']);
  expect(ids).toContain('missing');
  expect(ids).not.toContain('farOther');
  expect(new Set(ids).size).toBe(ids.length);
});

test('another quantity is named where it is on the page, and not where it is still to be found', () => {
  expect(idsOf(3, ['v:b'])).toEqual(['farOther']);
  expect(idsOf(3, [])).toEqual([]);
});
