// Remembering changes nothing but how often a thing is made.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memo, memoByKey, memoLast } from './memo';

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

test('by key: each is made once, until there are as many as it keeps', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(0, 1, -1, NaN, Infinity, 'a', '1')),
      fc.integer({ min: 1, max: 8 }),
      (keys, most) => {
        let made = 0;
        const doubled = memoByKey((key: number | string) => {
          made += 1;
          return [key, key];
        }, most);
        for (const key of keys) {
          const found = doubled(key);
          const before = made;
          expect(found).toEqual([key, key]);
          expect(doubled(key)).toBe(found);
          expect(made).toBe(before);
        }
        if (new Set(keys).size <= most) expect(made).toBe(new Set(keys).size);
      },
    ),
  );
});

test('by key: also nothing is remembered as made', () => {
  let tries = 0;
  const none = memoByKey<string, undefined>(() => {
    tries += 1;
    return undefined;
  });
  none('a');
  none('a');
  expect(tries).toBe(1);
});

test('the last one: made again for other arguments, and for the same ones after others', () => {
  let made = 0;
  const last = memoLast<[x: number, unit: string], { readonly x: number }>(
    (x) => {
      made += 1;
      return { x };
    },
    ([before], [now]) => Math.abs(before) === Math.abs(now),
  );
  const first = last(1, 'm');
  expect(last(-1, 'km')).toBe(first);
  expect(last(2, 'm')).toEqual({ x: 2 });
  expect(last(1, 'm')).not.toBe(first);
  expect(made).toBe(3);
});

test('as many of the last as are kept are given again, the one asked for longest ago goes first', () => {
  const last = memoLast((x: number) => ({ x }), undefined, 2);
  const [first, second] = [last(1), last(2)];
  expect(last(1)).toBe(first);
  expect(last(2)).toBe(second);
  expect(last(1)).toBe(first);
  last(3);
  expect(last(1)).toBe(first);
  expect(last(2)).not.toBe(second);
});
