// The laws of excerpts: the wanted index is among them, nothing is lost, small matrices are whole.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from './excerpt';

test('an excerpt is in one piece, holds the wanted index, and counts what it leaves out', () => {
  const count = fc.integer({ min: 1, max: 70 });
  fc.assert(
    fc.property(count, fc.nat(69), fc.integer({ min: 1, max: 8 }), (n, i, most) => {
      const at = i % n;
      const { shown, before, after } = excerptOf(n, at, most);
      expect(shown).toContain(at);
      expect(shown).toEqual(shown.map((_, k) => before + k));
      expect(before + shown.length + after).toBe(n);
      expect(shown.length).toBe(Math.min(n, most));
    }),
  );
});
