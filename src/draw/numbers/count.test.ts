// Counts are exact while they are short, and right to two digits when they are not.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCount, shortCounts } from './count';
import { parseNumber } from './number';

test.each([
  [0n, '0'],
  [4096n, '4096'],
  [9_999_999n, '9999999'],
  [10_000_000n, '1.0×10⁷'],
  [2n ** 64n, '1.8×10¹⁹'],
  [64n * 2n ** 64n, '1.2×10²¹'],
  [99_600_000n, '1.0×10⁸'],
])('%s', (count, text) => expect(formatCount(count)).toBe(text));

test('what is written is within half a unit of its last digit', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 900n }), (count) => {
      const read = parseNumber(formatCount(count));
      expect(typeof read).toBe('number');
      const error = Math.abs(Number(read) - Number(count));
      expect(error).toBeLessThanOrEqual(count < 10_000_000n ? 0 : 0.0501 * Number(count));
    }),
  );
});

test('in a message only counts are written short', () =>
  expect(shortCounts(['18446744073709551616', 'x1', '1.5'])).toEqual(['1.8×10¹⁹', 'x1', '1.5']));
