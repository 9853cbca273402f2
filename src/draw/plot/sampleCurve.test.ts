// Laws of sampling: no sample without a number, gaps at poles, nothing invented, dense where it is seen.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Sample, sampleCurve, type Sweep } from './sampleCurve';

const window = { left: 0, right: 400, top: 0, bottom: 300 };

/** A curve over numbers from -4 to 4 in a window of 400 x 300 pixels, 30 pixels for 1 upwards, 0 in the middle. */
const curve = (f: (at: number) => number, over: Partial<Sweep> = {}) =>
  sampleCurve({
    from: -4,
    to: 4,
    ...window,
    point: (at): Sample => ({ at, x: (at + 4) * 50, y: 150 - 30 * f(at) }),
    ...over,
  });

const shapes: Readonly<Record<string, (at: number) => number>> = {
  exp: Math.exp,
  'exp of minus': (x) => Math.exp(-x),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  log: Math.log,
  'log of minus': (x) => -Math.log(-x),
  root: Math.sqrt,
  reciprocal: (x) => 1 / x,
  'squared reciprocal': (x) => 1 / x ** 2,
  tan: Math.tan,
  step: (x) => (x < 0.3 ? -1e9 : 1e9),
  nothing: () => NaN,
  infinite: () => Infinity,
  overflow: (x) => Math.exp(1000 * x),
  power: (x) => x ** 0.5,
  holes: (x) => (Math.sin(9 * x) > 0 ? x : NaN),
};
const anyShape = fc.constantFrom(...Object.values(shapes));
const anyRange = fc
  .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-9, max: 1e6, noNaN: true }))
  .map(([from, length]) => ({ from, to: from + length }));

describe('whatever the function and the range', () => {
  test('every sample is finite, in order, and the function there', () => {
    fc.assert(
      fc.property(anyShape, anyRange, (f, range) => {
        const scale = 400 / (range.to - range.from);
        const pieces = curve(f, {
          ...range,
          point: (at) => ({ at, x: (at - range.from) * scale, y: 150 - 30 * f(at) }),
        });
        const wrong = pieces.flatMap((piece) =>
          piece.filter(
            ({ at, x, y }, i) =>
              !Number.isFinite(x) ||
              !Number.isFinite(y) ||
              y !== 150 - 30 * f(at) ||
              at < (piece[i - 1]?.at ?? range.from) ||
              at > range.to,
          ),
        );
        expect(wrong).toEqual([]);
        expect(pieces.every((piece) => piece.length > 1)).toBe(true);
      }),
    );
  });

  test('the work is bounded, also where the function is wild', () => {
    fc.assert(
      fc.property(anyShape, anyRange, (f, range) => {
        let asked = 0;
        curve(f, {
          ...range,
          point: (at) => {
            asked += 1;
            return { at, x: ((at - range.from) / (range.to - range.from)) * 400, y: 150 - 30 * f(at) };
          },
        });
        expect(asked).toBeLessThanOrEqual(201 * 135);
      }),
    );
  });

  test('monotone data stays monotone', () => {
    for (const f of [Math.exp, shapes['sigmoid'] ?? Math.exp]) {
      const ys = curve(f)
        .flat()
        .map((sample) => sample.y);
      expect(ys.length).toBeGreaterThan(100);
      expect(ys.every((y, i) => i === 0 || y <= (ys[i - 1] ?? Infinity))).toBe(true);
    }
  });

  test('neighbours that are seen are close to each other', () => {
    for (const f of [Math.exp, Math.tan, (x: number) => 3 * Math.sin(40 * x), (x: number) => 4 * Math.tanh(200 * x)]) {
      for (const piece of curve(f)) {
        const seen = (sample: Sample | undefined): boolean =>
          sample !== undefined && sample.y >= window.top && sample.y <= window.bottom;
        piece.forEach((sample, i) => {
          const before = piece[i - 1];
          if (before !== undefined && seen(sample) && seen(before)) {
            expect(Math.abs(sample.y - before.y)).toBeLessThanOrEqual(3);
            expect(sample.x - before.x).toBeLessThanOrEqual(3.01);
          }
        });
      }
    }
  });
});

describe('gaps', () => {
  /** Whether some piece has samples on both sides of a number. */
  const joined = (f: (at: number) => number, at: number): boolean =>
    curve(f).some((piece) => piece.some((sample) => sample.at < at) && piece.some((sample) => sample.at > at));

  test.each([
    ['reciprocal', 0],
    ['tan', Math.PI / 2],
    ['tan', -Math.PI / 2],
    ['step', 0.3],
  ] as const)('%s: no line joins the sides of %d', (name, at) => {
    expect(joined(shapes[name] ?? Math.exp, at)).toBe(false);
  });

  test('a continuous steep function is one piece', () => {
    expect(joined((x) => 4 * Math.tanh(500 * x), 0)).toBe(true);
    expect(curve(Math.exp)).toHaveLength(1);
  });

  test('an undefined stretch begins and ends where it does', () => {
    const [piece = []] = curve(Math.sqrt);
    expect(piece[0]?.at).toBeGreaterThanOrEqual(0);
    expect(piece[0]?.at).toBeLessThan(1e-5);
    expect(curve(() => NaN)).toEqual([]);
    expect(curve(() => Infinity)).toEqual([]);
  });
});
