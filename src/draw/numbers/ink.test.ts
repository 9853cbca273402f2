// A fitted number fits, is never more exact than four digits say, and is the usual one where there is room.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fittedNumber, inkWidth } from './ink';
import { formatNumber, parseNumber } from './number';

/** Room for the widest number of one digit, such as −9×10⁻¹⁰. */
const least = 4.3;

test('a fitted number is inside its room and near the number, whatever the number is', () => {
  const magnitude = fc.double({ min: -12, max: 9, noNaN: true });
  fc.assert(
    fc.property(magnitude, fc.boolean(), fc.double({ min: least, max: 6, noNaN: true }), (power, negative, room) => {
      const x = (negative ? -1 : 1) * 10 ** power;
      const text = fittedNumber(x, room);
      expect(inkWidth(text)).toBeLessThanOrEqual(room);
      const read = parseNumber(text);
      expect(typeof read).toBe('number');
      expect(Math.abs(Number(read) - x)).toBeLessThanOrEqual(0.51 * Math.abs(x));
    }),
  );
});

test('with room for four digits it is the number of the whole page', () => {
  for (const x of [-0.06413, 0.6147, 0.3208, -0.3853, 12.34, 0]) expect(fittedNumber(x, 5)).toBe(formatNumber(x));
});

test.each([
  [-0.06413, 4.1, '−0.06413'],
  [-0.06413, 3.6, '−0.0641'],
  [-0.000279, 4.1, '−0.00028'],
  [-0.0000279, 4.1, '≈'],
])('%d in %d', (x, room, text) => {
  const fitted = fittedNumber(x, room);
  if (text !== '≈') expect(fitted).toBe(text);
  expect(inkWidth(fitted)).toBeLessThanOrEqual(room);
});
