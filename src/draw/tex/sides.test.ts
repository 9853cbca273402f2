// Laws of the two sides: nothing of a line is lost, and no "=" inside braces takes it apart.
import { expect, test } from 'vitest';
import { lessons } from '../../lessons';
import { sidesOf } from './sides';

test.each([
  ['=\\sigma', '', '{}=\\sigma'],
  ["\\sigma'(x)=a=b", "\\sigma'(x)", '{}=a=b'],
  ['\\htmlData{ref=g:z3_1}{\\delta}=a-y', '\\htmlData{ref=g:z3_1}{\\delta}', '{}=a-y'],
  ['\\{a=b', '\\{a', '{}=b'],
  ['a', '', 'a'],
])('%s', (tex, left, right) => {
  expect(sidesOf(tex)).toEqual({ left, right });
});

test('every line of every derivation has a right side, and the first a left side as well', () => {
  for (const { lines } of lessons.flatMap(({ derivations = [] }) => derivations))
    lines.forEach(({ tex }, i) => {
      const { left, right } = sidesOf(tex);
      expect(left + right.replace(/^\{\}/, '')).toBe(tex);
      expect(right.startsWith('{}=')).toBe(true);
      expect(left === '').toBe(i > 0);
    });
});
