// Where a typeset expression may break its line.
import { expect, test } from 'vitest';
import type { Written } from './pieces';
import { writeCall } from './typeset';

const style = { network: false, dot: '\\cdot ' };
const piece = (tex: string): Written => ({ tex, level: 5, digits: false });

test('a sum behind a minus sign keeps its terms, which come to the same text', () => {
  const sum = writeCall('add', [piece('a'), piece('b'), piece('c')], style);
  const { tex, terms } = writeCall('neg', [sum], style);
  expect(tex).toBe('-(a+b+c)');
  expect(terms).toEqual(['-(a', 'b', 'c)']);
  expect(terms?.join('+')).toBe(tex);
});

test('parentheses as high as a fraction are not torn apart', () => {
  const sum = writeCall('add', [piece('\\frac{a}{b}'), piece('c')], style);
  expect(writeCall('neg', [sum], style).terms).toBeUndefined();
});
