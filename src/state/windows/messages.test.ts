// Messages between the two windows: what is none is none, whatever is sent.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSaid, readShown } from './messages';

const whole = {
  audience: 'show',
  since: 1,
  count: 2,
  link: '#/graph',
  kept: undefined,
  beside: { pinned: 'v:a', settled: { at: 3, refs: ['v:a'] }, screen: 'black' },
};

test('a whole message is read as it is', () => {
  expect(readShown(whole)).toEqual(whole);
  expect(readSaid({ audience: 'here' })).toEqual({ audience: 'here' });
  expect(readSaid({ audience: 'command', id: 'next' })).toEqual({ audience: 'command', id: 'next' });
});

test.each([
  {},
  { link: 5 },
  { link: null },
  null,
  5,
  { audience: 'show' },
  { ...whole, link: 5 },
  { ...whole, count: '2' },
])('%j is no message', (data) => expect(readShown(data)).toBeUndefined());

test('what is beside the link is read field by field', () => {
  const beside = { pinned: 7, settled: { at: '3', refs: 7 }, screen: 'grey' };
  const nothing = { pinned: undefined, settled: { at: -1, refs: [] }, screen: undefined };
  expect(readShown({ ...whole, beside })?.beside).toEqual(nothing);
  expect(readShown({ ...whole, beside: null })?.beside).toEqual(nothing);
});

test('nothing that is sent makes reading throw', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      readShown(data);
      readSaid(data);
      expect(readSaid({ audience: data })?.id).toBeUndefined();
    }),
  );
});
