// Packed texts: what was packed comes back, nothing that is damaged throws, and a long program has a link that opens it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startChoices } from '../choices/choices';
import { isTooLong, maxLength, packedIn, packedLink, readLink, toPack } from './link';
import { pack, packedOf, unpack } from './packed';

describe('a packed text', () => {
  it('comes back as it was, whatever it is, in letters that an address leaves as they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (text) => {
        const packed = await pack(text);
        expect(packed).toMatch(/^[\w-]*$/);
        expect(await unpack(packed)).toBe(text);
      }),
    );
  });

  it('that is damaged is none, and throws nothing', async () => {
    const packed = await pack('f=y = a*b\nz = y + a');
    for (let i = 0; i < packed.length; i++) {
      const text = await unpack(packed.slice(0, i) + packed.slice(i + 1));
      expect(['string', 'undefined']).toContain(typeof text);
    }
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        await unpack(text);
      }),
    );
    expect(await unpack('%')).toBeUndefined();
  });

  it('that would be very long is none: a small link does not fill the memory', async () => {
    expect(await unpack(await pack('x'.repeat(3_000_000)))).toBeUndefined();
  });

  it('is made once, and said when it is there', async () => {
    const text = `f=${Math.random()}`;
    await new Promise<void>((done) => expect(packedOf(text, done)).toBeUndefined());
    expect(packedOf(text, () => undefined)).toBe(await pack(text));
  });
});

const chain = (lines: number): string =>
  Array.from({ length: lines }, (_, i) => `x${i + 1} = tanh(x${i}*w${i % 7}) + 0.1*x${Math.max(0, i - 40)}`).join('\n');

describe('a program that is too long for a link as it is', () => {
  it.each([700, 900, 1200])('%i lines have a link that opens them at their place', async (lines) => {
    const choices = { ...startChoices, lesson: 'own', program: chain(lines), at: 9, inputs: { w0: 0.5 } } as const;
    expect(isTooLong(choices)).toBe(true);
    const link = packedLink(choices, await pack(toPack(choices))) ?? '';
    expect(link.length).toBeGreaterThan(0);
    expect(link.length).toBeLessThanOrEqual(maxLength);
    const { choices: read, problems } = readLink(link, startChoices, await unpack(packedIn(link) ?? ''));
    expect(problems).toEqual([]);
    expect(read).toMatchObject({ lesson: 'own', program: choices.program, at: 9, inputs: { w0: 0.5 } });
  });

  it('has none beyond that: the page then says so, and offers a file', async () => {
    const choices = { ...startChoices, lesson: 'own', program: chain(2500) } as const;
    expect(packedLink(choices, await pack(toPack(choices)))).toBeUndefined();
  });

  it('is said where it is damaged, and all else of the link is used', () => {
    const { choices, problems } = readLink('#/own?s=abc&theme=dark', startChoices, undefined);
    expect(problems.map(({ key }) => key)).toEqual(['encoding']);
    expect(choices).toMatchObject({ lesson: 'own', theme: 'dark' });
  });

  it('may hold nothing but a value of a link', () => {
    const { choices, problems } = readLink('#/own?s=abc', startChoices, '__proto__=1');
    expect(problems.map(({ key }) => key)).toEqual(['field']);
    expect(choices.lesson).toBe('own');
  });
});
