// Messages of a parent page: only named methods are understood, whatever is sent.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { methodOf } from './embed';

describe('methodOf', () => {
  it('reads the forms that slide decks send', () => {
    expect(methodOf('slide:start')).toBe('slide:start');
    expect(methodOf({ method: 'next' })).toBe('next');
    expect(methodOf('{"method":"next"}')).toBe('next');
  });

  it('throws at nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(['string', 'undefined']).toContain(typeof methodOf(data));
      }),
    );
    expect(methodOf('{"method":')).toBeUndefined();
    expect(methodOf({ method: () => 'next' })).toBeUndefined();
  });
});
