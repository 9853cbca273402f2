// Laws of a derivation: its lines are one number, that of the adjoint, and what has no number says why.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { execute } from '../../engine';
import { compiledOf } from '../../lessons';
import { loss } from '../../lessons/curves/loss';
import { slope } from '../../lessons/curves/slope';
import { lineReadings } from './lineReading';

const [derivation] = slope.derivations ?? [];
const [tape] = compiledOf(slope).tapes;
if (tape === undefined) throw new Error('The lesson has no tape.');

describe('a derivation', () => {
  test('has lines that are all the same number, and that number is the adjoint', () => {
    expect(derivation?.lines.length).toBe(6);
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => {
        const expected = execute(tape, { x }).at('g:x');
        for (const { number } of lineReadings(slope, derivation, { x }))
          expect(Math.abs(number - expected)).toBeLessThanOrEqual(1e-12 * expected);
      }),
    );
  });

  test('has lines that say why they have no number where e^-x overflows, although the adjoint has one', () => {
    const readings = lineReadings(slope, derivation, { x: -800 });
    expect(readings.map(({ number }) => number)).toEqual([NaN, NaN, NaN, NaN, NaN, 0]);
    for (const { number, cause } of readings) expect(cause === undefined).toBe(Number.isFinite(number));
  });

  test('for both labels has lines that are the loss of the label of the moment, and strikes the term of the other', () => {
    const both = loss.derivations?.find(({ id }) => id === 'one-formula');
    const forms = [both, both && { ...both, ...both.longer }];
    const [own] = compiledOf(loss).tapes;
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), fc.constantFrom(0, 1), (x, y) => {
        const expected = own === undefined ? NaN : execute(own, { x, y }).at('v:J');
        const readings = lineReadings(loss, forms[y], { x, y });
        expect(readings.length).toBe(3);
        for (const { number } of readings) expect(Math.abs(number - expected)).toBeLessThanOrEqual(1e-12 * expected);
      }),
    );
    const struck = forms.map((form) => /cancel\{0\\cdot(.*?)\}\}/.exec(form?.lines[1]?.tex ?? '')?.[1]);
    expect(struck).toEqual(['\\log h', '\\log(1-h)']);
  });

  test('that is not there has no lines', () => expect(lineReadings(slope, undefined, { x: 0 })).toEqual([]));
});
