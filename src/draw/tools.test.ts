// The pictures and numbers of the tools: logarithmic axes, secant and tangent, a measured slope in honest digits.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorPicture } from './plot/errorCurve';
import { formatError, formatSlope } from './numbers/measured';
import { secantPicture } from './plot/secant';

const room = { width: 170, height: 130, em: 13 };
const hs = Array.from({ length: 65 }, (_, i) => 10 ** (-i / 4));

const reading = (text: string): number => {
  const plain = text
    .replace('−', '-')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]/g, (sign) => ('⁰¹²³⁴⁵⁶⁷⁸⁹'.includes(sign) ? String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)) : '-'));
  return Number(plain.replace('×10', 'e'));
};

describe('a measured slope', () => {
  it('is written with as many digits as its error leaves', () => {
    expect(formatSlope(5, 2e-11)).toBe('5.000000000');
    expect(formatSlope(-0.8322936731, 5e-4)).toBe('−0.832');
    expect(formatSlope(1e-14, 5e-14)).toBe('0');
    expect(formatSlope(-1.2345678e-7, 1e-11)).toBe('−1.235×10⁻⁷');
    expect(formatSlope(123456789.123, 1e-3)).toBe('123456789.1');
    expect(formatError(1.3e-11)).toBe('2×10⁻¹¹');
  });

  it('reads back within its error, or to ten digits', () => {
    const numbers = fc.tuple(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.double({ min: 1e-14, max: 10, noNaN: true }),
    );
    fc.assert(
      fc.property(numbers, ([slope, error]) => {
        const off = Math.abs(reading(formatSlope(slope, error)) - slope);
        // Two digits are always shown; the last one of them is then coarser than the error.
        expect(off).toBeLessThanOrEqual(
          Math.max(10 * error, 1e-9 * Math.abs(slope), 0.05 * Math.abs(slope) * Number(Math.abs(slope) < 1000 * error)),
        );
        expect(reading(formatError(error))).toBeGreaterThanOrEqual(error * (1 - 1e-12));
      }),
    );
  });
});

describe('the error curve', () => {
  it('is a line of slope 1 on its axes where the error is h', () => {
    const picture = errorPicture(
      hs.map((h) => ({ h, error: h })),
      { h: 1e-4, error: 1e-4 },
      room,
    );
    if (picture === undefined || picture.now === undefined) throw new RangeError('There is no picture.');
    const { left, right, top, bottom, now } = picture;
    expect((now.x - left) / (right - left)).toBeCloseTo(0.75, 6);
    expect((bottom - now.y) / (bottom - top)).toBeCloseTo(0.75, 6);
  });

  it('has no place for an error of 0, and stays finite whatever comes', () => {
    expect(
      errorPicture(
        hs.map((h) => ({ h, error: 0 })),
        { h: 1, error: 0 },
        room,
      ),
    ).toBeUndefined();
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: 65, maxLength: 65 }), fc.double(), (errors, error) => {
        const points = hs.map((h, i) => ({ h, error: Math.abs(errors[i] ?? 0) }));
        const picture = errorPicture(points, { h: 1e-3, error: Math.abs(error) }, room);
        expect(JSON.stringify(picture ?? {})).not.toMatch(/NaN|null|Infinity/);
      }),
    );
  });

  it('labels its decades without two labels on each other', () => {
    const picture = errorPicture(
      hs.map((h) => ({ h, error: h })),
      { h: 1, error: 1 },
      room,
    );
    const pixels = picture?.xTicks.map(({ pixel }) => pixel) ?? [];
    expect(pixels.length).toBeGreaterThan(1);
    pixels.slice(1).forEach((pixel, i) => expect(pixel - (pixels[i] ?? 0)).toBeGreaterThan(30));
    expect(picture?.xTicks.map(({ text }) => text)).toContain('10⁻⁸');
  });
});

describe('secant and tangent', () => {
  const square = { at: 1, slope: 2, of: (x: number) => x * x };
  const slopeOf = (h: number): number => {
    const { secant, tangent } = secantPicture(square, h, room) ?? {};
    if (secant === undefined || tangent === undefined) throw new RangeError('A line is missing.');
    const steep = (line: typeof secant): number => (line.y2 - line.y1) / (line.x2 - line.x1);
    return steep(secant) / steep(tangent);
  };

  it('become one as h falls: the secant of x^2 at 1 is (2+h)/2 as steep', () => {
    for (const h of [1, 0.5, 0.1, 1e-3, 1e-6]) expect(slopeOf(h)).toBeCloseTo((2 + h) / 2, 6);
  });

  it('leave out what has no number', () => {
    expect(secantPicture({ at: 0, slope: NaN, of: () => NaN }, 1, room)).toBeUndefined();
    const root = secantPicture({ at: 0, slope: Infinity, of: Math.sqrt }, 0.1, room);
    expect(root?.tangent).toBeUndefined();
    expect(root?.secant).toBeDefined();
    expect(secantPicture(square, 1e-300, room)?.secant).toBeUndefined();
  });
});
