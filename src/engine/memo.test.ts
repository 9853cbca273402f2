// Remembering changes nothing but how often a thing is made.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memo } from './memo';

test('gives what the function gives, and makes it once for the same arguments', () => {
  const keys = [{}, {}, () => 0];
  const key = fc.constantFrom(...keys);
  const part = fc.constantFrom(0, -0, NaN, '', '0', true, undefined, null, ...keys);
  fc.assert(
    fc.property(fc.array(fc.tuple(key, part, part), { maxLength: 40 }), (calls) => {
      const made: unknown[][] = [];
      const remembered = memo((...args: readonly [object, unknown, unknown]) => {
        made.push([...args]);
        return args;
      });
      for (const call of calls) {
        const found = remembered(...call);
        found.forEach((each, i) => expect(each === call[i] || Object.is(each, call[i])).toBe(true));
        expect(remembered(...call)).toBe(found);
      }
      // Keys are the same where a map has them the same: 0 is -0, and NaN is NaN.
      const different = new Set(
        calls.map((call) =>
          call
            .map((each) =>
              [...keys, 0, NaN, '', '0', true, undefined, null].findIndex(
                (k) => k === each || (Number.isNaN(k) && Number.isNaN(each)),
              ),
            )
            .join(),
        ),
      );
      expect(made).toHaveLength(different.size);
    }),
  );
});

test('what is thrown is not remembered as made', () => {
  let tries = 0;
  const failing = memo((key: object) => {
    tries += 1;
    throw new RangeError(`no ${typeof key}`);
  });
  const key = {};
  expect(() => failing(key)).toThrow(RangeError);
  expect(() => failing(key)).toThrow(RangeError);
  expect(tries).toBe(2);
});
